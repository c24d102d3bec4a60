import { randomUUID } from 'node:crypto'
import type { Contract } from '../../../src/contract'
import { EXPORT_LINK_SECONDS } from '../../../src/domain/limits'
import { can } from '../../../src/domain/permissions/can'
import { fileAddress, storeFile } from '../../kit/files'
import type { Handler } from '../../kit/serve'
import { noteDeed } from '../../shared/audit/audit.repo'
import { findOrg } from '../../shared/orgs/orgs.repo'
import { accessible } from '../../shared/people/access'
import type { Context } from '../../shared/people/context'
import { noteExport, noteStored } from '../../shared/tables/exports.repo'
import { branchSheet } from '../branch-sheet'
import { periodOf } from '../period'
import { subtreeSheet } from '../subtree-sheet'
import { writeCsv } from '../write-csv'
import { writeXlsx } from '../write-xlsx'

type ExportBoard = Handler<Contract['exports']['exportBoard'], Context>

export const exportBoard: ExportBoard = async (input, context) => {
  const { now, openid } = context
  const [asked, actor] = await Promise.all([findOrg(input.orgId), context.actor()])
  const named = asked?.kind === 'branch' && can(actor, 'see-names', asked.path)
  const org = named ? asked : await accessible(input.orgId, 'export-numbers', context)
  const period = await periodOf(input, org, now)
  const sheet = named ? await branchSheet(org, period, now) : subtreeSheet(org, period, now)
  const { content, rows } = await (input.format === 'xlsx' ? writeXlsx(sheet) : writeCsv(sheet))

  const detail = `${input.format} ${named ? 'people' : 'branches'} ${rows}`
  await noteDeed({ actorId: openid, deed: 'export', orgId: org._id, subject: period.subject, detail, at: now })
  // The stored name says nothing: it stands in an address.
  const _id = randomUUID()
  const path = `exports/${_id}.${input.format}`
  await noteExport({ _id, path, at: now })
  const fileId = await storeFile(path, content)
  await noteStored(_id, fileId)
  return {
    fileName: `${org.name} ${period.name} 参学情况.${input.format}`,
    url: await fileAddress(fileId, EXPORT_LINK_SECONDS),
    expiresAt: new Date(now.getTime() + EXPORT_LINK_SECONDS * 1000).toISOString(),
    rows,
  }
}
