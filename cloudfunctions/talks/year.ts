import { TALK_SETTLED_DAYS } from '../../src/domain/limits'
import { isHeld } from '../../src/domain/talks/stage'
import { yearOf } from '../../src/domain/talks/year'
import { DAY_MS, ms } from '../../src/domain/time'
import { settledIn, settleTalk } from '../shared/talks/talks.repo'
import type { Standing } from './lectures'

/** A year's talks of one committee. */
export interface Year {
  evaluated: number
  waiting: number
  listeners: number
}

const NONE: Year = { evaluated: 0, waiting: 0, listeners: 0 }

/**
 * The year's talks of some committees: those that no longer change as they were settled, and of the others, a month's at most, as they are
 * now. Nothing of it is kept as a count: it is the same however often it is asked.
 */
export async function yearsOf(
  orgIds: readonly string[],
  year: number,
  unsettled: readonly Standing[],
): Promise<Map<string, Year>> {
  const years = new Map<string, Year>()
  const add = (orgId: string, { present, evaluated }: { present: number; evaluated: boolean }): void => {
    const was = years.get(orgId) ?? NONE
    years.set(orgId, {
      evaluated: was.evaluated + (evaluated ? 1 : 0),
      waiting: was.waiting + (evaluated ? 0 : 1),
      listeners: was.listeners + present,
    })
  }
  for (const { orgId, settled } of await settledIn(orgIds, year)) if (settled) add(orgId, settled)
  for (const { talk, activity, stage, present, evaluated } of unsettled)
    if (activity && isHeld(stage) && yearOf(activity.startsAt) === year) add(talk.orgId, { present, evaluated })
  return years
}

export const yearIn = (years: ReadonlyMap<string, Year>, orgId: string): Year => years.get(orgId) ?? NONE

/** Notes of what has been over for a month what it came to: nothing of it changes any more, and it need not be counted again. */
export async function settle(standings: readonly Standing[], now: Date): Promise<void> {
  const long = standings.filter(
    ({ activity, stage }) =>
      activity !== null && stage !== 'asked' && ms(activity.endsAt) < ms(now) - TALK_SETTLED_DAYS * DAY_MS,
  )
  await Promise.all(
    long.map(({ talk, activity, stage, present, evaluated }) =>
      settleTalk(talk, {
        year: yearOf(activity?.startsAt ?? now),
        held: isHeld(stage),
        present,
        evaluated,
      }),
    ),
  )
}
