import type { Contract } from '../../../src/contract'
import { fileName } from '../../../src/domain/tables/file-name'
import { yearOf } from '../../../src/domain/talks/year'
import { stampTime } from '../../../src/domain/time'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { keepFile } from '../hand-over'
import { talksSheet } from '../talks-sheet'
import type { Loaders } from '../targets'

type ExportTalks = Handler<Contract['exports']['exportTalks'], Context, Loaders>

export const exportTalks: ExportTalks = async ({ format, year: chosen }, context, { orgId: { org } }) => {
  const { now } = context
  const year = chosen ?? yearOf(now)
  const sheet = await talksSheet(org, year, now)
  const named = (ending: string): string => fileName(org.name, [`${year}年宣讲`, stampTime(now)], ending)
  return keepFile({ org, subject: null, format, sheet, of: 'talks', named }, context)
}
