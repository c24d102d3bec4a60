import type { Contract } from '../../../src/contract'
import { fileName } from '../../../src/domain/tables/file-name'
import { stampTime } from '../../../src/domain/time'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { keepFile } from '../hand-over'
import type { Loaders } from '../targets'
import { venueSheet } from '../venue-sheet'

type ExportVenues = Handler<Contract['exports']['exportVenues'], Context, Loaders>

export const exportVenues: ExportVenues = async ({ format }, context, { orgId: { org } }) => {
  const sheet = await venueSheet(org, context.now)
  const named = (ending: string): string => fileName(org.name, ['青年之家', stampTime(context.now)], ending)
  return keepFile({ org, subject: null, format, sheet, of: 'venues', named }, context)
}
