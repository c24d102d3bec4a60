import { AppError } from '../../src/contract/errors'
import type { Asking } from '../../src/domain/notices/asking'
import { usedUpWords } from '../../src/domain/notices/burden'
import { MINUTE_MS } from '../../src/domain/time'
import { findNodeMonth, givePlaceBack, takePlace, type NodeMonth } from '../shared/notices/node-asks.repo'
import { keptNotice, type Notice } from '../shared/notices/notices.repo'
import { stagesOf } from '../shared/notices/worked-notices.repo'
import { NEVER } from '../shared/notices/work'
import { settingFor } from '../shared/orgs/settings.repo'
import type { Org } from '../shared/orgs/orgs.repo'

/** A release takes a moment between taking its place and being written. */
const UNDER_WAY_MS = 2 * MINUTE_MS

/** Whether a notice really asks in a month: out or to come out, or withdrawn after it was. */
const asksIn = (
  { confirm, asked, publishAt }: Pick<Notice, 'confirm' | 'asked' | 'publishAt'>,
  month: string,
): boolean => confirm !== null && asked?.month === month && publishAt < NEVER

/** Used up, as a sentence. */
async function usedUp(org: Org, month: string, now: Date): Promise<AppError> {
  const { value: most } = await settingFor('confirmsPerNode', org.path)
  return new AppError('CONFLICT', usedUpWords(month, { most, now }))
}

interface Wanting {
  org: Org
  noticeId: string
  month: string
  now: Date
}

/** Whether something of the month is left for a notice; nothing is taken. CONFLICT */
export async function mindBudget({ org, noticeId, month, now }: Wanting): Promise<void> {
  const [{ value: most }, found] = await Promise.all([
    settingFor('confirmsPerNode', org.path),
    findNodeMonth(org._id, month),
  ])
  if (found?.of[noticeId] || (found?.used ?? 0) < most) return
  if (found && (await freeLeftOver(found, { org, month, now })) > 0) return
  throw await usedUp(org, month, now)
}

/**
 * Takes a place of the month for a notice that is about to be released, by one conditional write; a place whose notice was never released,
 * since whoever took it died, is given back first. CONFLICT all are taken
 */
export async function takeBudget({ org, noticeId, month, now }: Wanting): Promise<void> {
  const { value: most } = await settingFor('confirmsPerNode', org.path)
  const place = { orgId: org._id, month, noticeId }
  for (let full = await takePlace(place, most, now); full !== null; full = await takePlace(place, most, now))
    if ((await freeLeftOver(full, { org, month, now })) === 0) throw await usedUp(org, month, now)
}

/** Gives back what a release took that did not come to be, unless another release of the same notice did. */
export async function leaveBudget(notice: Notice, { asked, charged }: Asking): Promise<void> {
  if (!charged || !asked) return
  const found = await keptNotice(notice._id)
  if (found && asksIn(found, asked.month)) return
  await givePlaceBack({ orgId: notice.sourceId, month: asked.month, noticeId: notice._id })
}

/** Answers with how many places were given back. */
async function freeLeftOver(kept: NodeMonth, { org, month, now }: Omit<Wanting, 'noticeId'>): Promise<number> {
  const before = now.getTime() - UNDER_WAY_MS
  const old = Object.entries(kept.of).flatMap(([id, at]) => (at.getTime() < before ? [id] : []))
  const found = new Map((await stagesOf(old)).map((notice) => [notice._id, notice]))
  let freed = 0
  for (const noticeId of old) {
    const notice = found.get(noticeId)
    if (notice && asksIn(notice, month)) continue
    if (await givePlaceBack({ orgId: org._id, month, noticeId })) freed += 1
  }
  return freed
}
