import { countFigures } from '../../../src/domain/stars/count'
import { figureDays, type Figures } from '../../../src/domain/stars/figures'
import { dayStart } from '../../../src/domain/time'
import { presentBetween } from '../checkins/present-between'
import { heldBetween } from '../homes/held-between'
import { holidayDays } from '../homes/holidays'
import type { Venue } from '../homes/venues.repo'
import { accountsBy } from '../people/accounts.repo'

/** What a venue's figures are as of an instant: of the whole days before it, by what really took place. */
export async function figuresOf({ _id, hours, rating }: Venue, asOf: Date): Promise<Figures> {
  const days = figureDays(asOf)
  const [held, present] = await Promise.all([
    heldBetween(_id, dayStart(days.from), dayStart(days.until)),
    presentBetween(_id, days),
  ])
  const accounts = await accountsBy(present)
  const members = new Set(present.filter((id) => accounts.get(id)?.membership?.standing === 'member'))
  const kinds = held.map(({ kind }) => kind)
  return countFigures({ hours, rating, held: kinds, present, members, holidays: holidayDays(days) })
}
