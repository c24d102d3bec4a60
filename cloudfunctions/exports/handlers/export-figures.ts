import type { Contract } from '../../../src/contract'
import { monthName } from '../../../src/domain/figures/month'
import { fileName } from '../../../src/domain/tables/file-name'
import { stampTime } from '../../../src/domain/time'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { figuresSheet } from '../figures-sheet'
import { keepFile } from '../hand-over'
import type { Loaders } from '../targets'

type ExportFigures = Handler<Contract['exports']['exportFigures'], Context, Loaders>

export const exportFigures: ExportFigures = async ({ month, by, district, format }, context, { orgId: { org } }) => {
  const { sheet, asOf } = await figuresSheet(org, { month, by, district }, context.now)
  const named = (ending: string): string =>
    fileName(
      org.name,
      [...(district === null ? [] : [district]), '青年之家数字', monthName(month), `截至 ${stampTime(asOf)}`],
      ending,
    )
  return keepFile({ org, subject: month, format, sheet, of: `figures ${by}`, named }, context)
}
