import type { Day } from '../../../src/domain/time'
import { allAttendances, countAttendances } from './attendances.repo'

/** Who was at a venue on a day, by session: each once a session. */
export async function presentOn(venueId: string, day: Day): Promise<Map<string, string[]>> {
  const where = { venueId, day, state: 'present' }
  const bySession = new Map<string, string[]>()
  for (const { sessionId, personId } of await allAttendances({ where, fields: ['sessionId', 'personId'] })) {
    const there = bySession.get(sessionId)
    if (there) there.push(personId)
    else bySession.set(sessionId, [personId])
  }
  return bySession
}

/** Claims that wait for a venue's keeper. */
export const countLate = (venueId: string): Promise<number> => countAttendances({ venueId, state: 'waiting' })
