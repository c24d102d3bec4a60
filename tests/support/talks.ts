import type { Lecturer } from '../../cloudfunctions/shared/talks/lecturers.repo'
import type { Talk } from '../../cloudfunctions/shared/talks/talks.repo'
import { PARTS, type Slot } from '../../src/domain/talks/free-times'
import { ROOT } from './city'

/** Free at any time. */
export const ALWAYS: readonly Slot[] = Array.from({ length: 7 }, (_, weekday) => weekday).flatMap((weekday) =>
  PARTS.map((part) => ({ weekday, part })),
)

/** A listed lecturer of the city's, free at any time. */
export const aLecturer = (lecturer: Partial<Lecturer> & Pick<Lecturer, '_id'>): Lecturer => ({
  orgId: ROOT,
  path: [ROOT],
  name: '韩笑',
  unit: '市水务局河长办',
  themes: ['ecology', 'safety'],
  topics: [
    { id: 'tp1', title: '一条河的二十年', minutes: 60, note: '' },
    { id: 'tp2', title: '防溺水现场课', minutes: 90, note: '要在江边' },
  ],
  times: { slots: ALWAYS, from: null, note: '' },
  personId: null,
  state: 'listed',
  version: 1,
  proposed: { by: null, at: new Date(0) },
  decided: { by: null, at: new Date(0), reason: '' },
  bookings: [],
  booked: 0,
  ...lecturer,
})

/** A request that waits for a date. */
export const aTalk = (talk: Partial<Talk> & Pick<Talk, '_id' | 'askedAt'>): Talk => ({
  orgId: ROOT,
  path: [ROOT],
  branchId: 'u0b0',
  askedBy: null,
  lecturerId: 'l1',
  topicId: 'tp1',
  title: '一条河的二十年',
  minutes: 60,
  wishes: [{ day: '2026-12-05', part: 'morning' }],
  venueId: 'v1',
  people: 40,
  note: '',
  state: 'asked',
  activityId: null,
  dates: 0,
  reason: '',
  answeredAt: null,
  consented: false,
  tellAt: null,
  settled: null,
  version: 1,
  ...talk,
})
