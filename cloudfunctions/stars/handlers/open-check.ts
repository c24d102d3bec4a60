import type { Contract } from '../../../src/contract'
import { areStale, figuresAsOf } from '../../../src/domain/stars/figures'
import type { Handler } from '../../kit/serve'
import { findVenue } from '../../shared/homes/venues.repo'
import type { Context } from '../../shared/people/context'
import { figuresOf } from '../../shared/stars/figures'
import { noteRecounted, type SelfCheck } from '../../shared/stars/self-checks.repo'
import { presentDeciding } from '../present-deciding'
import type { Loaders } from '../targets'

type OpenCheck = Handler<Contract['stars']['openCheck'], Context, Loaders>

export const openCheck: OpenCheck = async (_, context, { checkId: { check } }) =>
  presentDeciding(await recounted(check, context.now), context)

/** What was handed in is counted again once a day, so that whoever decides sees where a figure was corrected meanwhile. */
async function recounted(check: SelfCheck, now: Date): Promise<SelfCheck> {
  if (check.state !== 'submitted' || !areStale(check.recounted?.at ?? check.figuresAt, now)) return check
  const venue = await findVenue(check.venueId)
  if (!venue) return check
  const at = figuresAsOf(now)
  const { figures, behind } = await figuresOf(venue, at)
  const anew = { recounted: { figures, at }, behind }
  await noteRecounted(check, anew)
  return { ...check, ...anew }
}
