import type { Day } from '../../../src/domain/time'
import { attendancesByDay, type Attendance } from './attendances.repo'

/** Who was at a venue from a day on and before another, and at what: each once a session. */
export const presentBetween = (
  venueId: string,
  days: { from: Day; until: Day },
): Promise<Pick<Attendance, 'personId' | 'activityId'>[]> => attendancesByDay({ venueId, state: 'present' }, days)
