import type { Day } from '../../../src/domain/time'
import { attendancesByDay } from './attendances.repo'

/** Who was at a venue from a day on and before another: each once a session. */
export async function presentBetween(venueId: string, days: { from: Day; until: Day }): Promise<string[]> {
  const found = await attendancesByDay({ venueId, state: 'present' }, days)
  return found.map(({ personId }) => personId)
}
