import type { TendedLecturer } from '../../src/contract/talk-replies'
import type { Lecturer } from '../shared/talks/lecturers.repo'

/** A lecturer as whoever organises sees them. */
export const presentTended = (lecturer: Lecturer): TendedLecturer => ({
  lecturerId: lecturer._id,
  version: lecturer.version,
  name: lecturer.name,
  unit: lecturer.unit,
  themes: [...lecturer.themes],
  topics: lecturer.topics.map((topic) => ({ ...topic })),
  times: { ...lecturer.times, slots: lecturer.times.slots.map((slot) => ({ ...slot })) },
  state: lecturer.state,
  reason: lecturer.decided?.reason ?? '',
  linked: lecturer.personId !== null,
})
