import type { Contract } from '../../../src/contract'
import type { FigureCells } from '../../../src/contract/figures'
import { monthAt, monthsUpTo } from '../../../src/domain/figures/month'
import { toldOf } from '../../../src/domain/figures/told'
import { FIGURE_MONTHS } from '../../../src/domain/limits'
import { can } from '../../../src/domain/permissions/can'
import type { Handler } from '../../kit/serve'
import { publishedOf, runKey } from '../../shared/figures/figure-runs.repo'
import { figuresOfVenue, type VenueFigure } from '../../shared/figures/venue-figures.repo'
import type { Context } from '../../shared/people/context'
import type { Loaders } from '../targets'

type VenueMonths = Handler<Contract['figures']['venueMonths'], Context, Loaders>

export const venueMonths: VenueMonths = async (_, context, { venueId: { venue, path } }) => {
  const { now } = context
  const [published, actor] = await Promise.all([publishedOf(monthsUpTo(monthAt(now), FIGURE_MONTHS)), context.actor()])
  // Who also sees the sums that the venue is in could work out its neighbours by its own numbers.
  const seesSums = can(actor, 'see-figures', { path: path.slice(0, -1), ownerId: null })
  const keys = new Map([...published].map(([month, { run }]) => [runKey(month, run), month]))
  const rows = await figuresOfVenue(venue._id, [...keys.keys()])
  const months = rows
    .map((row) => ({ month: keys.get(row.run) ?? '', ...(seesSums ? toldOf(row) : allOf(row)) }))
    .sort((a, b) => (a.month < b.month ? -1 : 1))
  const newest = months[months.length - 1]?.month
  const run = newest === undefined ? undefined : published.get(newest)
  return {
    venue: { id: venue._id, name: venue.name },
    counted: run ? { through: run.through, asOf: run.at.toISOString() } : null,
    months,
    hides: seesSums,
    now: now.toISOString(),
  }
}

const allOf = ({ venues, visits, people, before, activities, talks }: VenueFigure): FigureCells => ({
  venues,
  visits,
  people,
  before,
  activities,
  talks,
})
