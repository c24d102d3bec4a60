import type { Contract } from '../../../src/contract'
import { fileName } from '../../../src/domain/tables/file-name'
import { stampTime } from '../../../src/domain/time'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { keepFile } from '../hand-over'
import { presentSheet } from '../present-sheet'
import type { Loaders } from '../targets'

type ExportPresent = Handler<Contract['exports']['exportPresent'], Context, Loaders>

export const exportPresent: ExportPresent = async ({ format }, context, { sessionId: { session } }) => {
  const { id, venue, activity, day } = session
  const sheet = await presentSheet(session, context.now)
  const of = [activity?.title ?? '自由到访', day, '到场名单', stampTime(context.now)]
  const named = (ending: string): string => fileName(venue.name, of, ending)
  return keepFile({ org: venue, subject: id, format, sheet, of: 'present', named }, context)
}
