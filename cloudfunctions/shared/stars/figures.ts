import { countFigures } from '../../../src/domain/stars/count'
import { figureDays, type Figures } from '../../../src/domain/stars/figures'
import { dayStart } from '../../../src/domain/time'
import { presentBetween } from '../checkins/present-between'
import { heldBetween } from '../homes/held-between'
import { holidayDays } from '../homes/holidays'
import type { Venue } from '../homes/venues.repo'
import { accountsBy } from '../people/accounts.repo'
import type { Behind } from './self-checks.repo'

/** What a venue's figures are as of an instant, and what they were counted of: of the whole days before it, by what really took place. */
export async function figuresOf(
  { _id, hours, rating }: Venue,
  asOf: Date,
): Promise<{ figures: Figures; behind: Behind[] }> {
  const days = figureDays(asOf)
  const [held, there] = await Promise.all([
    heldBetween(_id, dayStart(days.from), dayStart(days.until)),
    presentBetween(_id, days),
  ])
  const present = there.map(({ personId }) => personId)
  const accounts = await accountsBy(present)
  const members = new Set(present.filter((id) => accounts.get(id)?.membership?.standing === 'member'))
  const kinds = held.map(({ kind }) => kind)
  const here = new Map<string | null, number>()
  for (const { activityId } of there) here.set(activityId, (here.get(activityId) ?? 0) + 1)
  return {
    figures: countFigures({ hours, rating, held: kinds, present, members, holidays: holidayDays(days) }),
    behind: held.map(({ _id: id, kind }) => ({ id, kind, here: here.get(id) ?? 0 })),
  }
}
