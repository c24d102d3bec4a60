import type { Attendance } from '../../cloudfunctions/shared/checkins/attendances.repo'
import type { Card } from '../../cloudfunctions/shared/checkins/cards.repo'
import { cardKeyOf, hmac } from '../../cloudfunctions/shared/checkins/hmac'
import type { Account } from '../../cloudfunctions/shared/people/accounts.repo'
import { personalCode } from '../../src/domain/checkins/code'
import type { Engine } from '../cloud'
import type { Random } from '../seed/random'
import { all } from '../simulation/load/recount'

/** Who was where, and what their phones show. */
export interface Checkins {
  attendances: readonly Attendance[]
  personOf: ReadonlyMap<string, string>
  codes: readonly string[]
  aliases: readonly string[]
}

export function checkinsOf(database: Engine): Checkins {
  const aliases = all<Card>(database, 'cards').map(({ _id }) => _id)
  return {
    attendances: all<Attendance>(database, 'attendances'),
    personOf: new Map(all<Account>(database, 'accounts').map(({ _id, personId }) => [_id, personId])),
    // Of a phone that did not know the time: they are never too old.
    codes: aliases.map((alias) => personalCode({ alias, key: cardKeyOf(alias) }, { step: 1, sure: false }, hmac)),
    aliases,
  }
}

/** About one check-in: mostly one's own, or one that waits for the keeper who asks. */
export function checkinFacts(
  { attendances, personOf, codes, aliases }: Checkins,
  { asker, venueId }: { asker: string; venueId: string | undefined },
  random: Random,
): Record<string, readonly unknown[]> {
  const self = personOf.get(asker)
  const own = attendances.filter(({ personId }) => personId === self)
  const waiting = attendances.filter((one) => one.venueId === venueId && one.state === 'waiting')
  const near = waiting.length > 0 ? waiting : own
  const one = random.pick(near.length > 0 && random.chance(0.7) ? near : attendances)
  return {
    sessionId: [one.sessionId],
    attendanceId: [one._id],
    rowId: [one._id],
    alias: aliases,
    code: random.chance(0.5) ? codes : [],
  }
}
