import type { Target } from '../../../src/domain/permissions/can'
import { findOrg, type Org } from '../orgs/orgs.repo'
import { keptNotice, type Notice } from './notices.repo'

/** A notice that is written, reviewed or taken back: its place is that of the organisation that publishes it. */
export interface NoticeTarget extends Target {
  notice: Notice
  org: Org
}

export async function loadNotice(id: string): Promise<NoticeTarget | null> {
  const notice = await keptNotice(id)
  const org = notice && (await findOrg(notice.sourceId))
  return org && { path: org.path, ownerId: null, notice, org }
}
