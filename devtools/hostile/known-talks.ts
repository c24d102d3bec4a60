import type { RoleRow } from '../../cloudfunctions/shared/people/roles.repo'
import type { Lecturer } from '../../cloudfunctions/shared/talks/lecturers.repo'
import type { Talk } from '../../cloudfunctions/shared/talks/talks.repo'
import { beginOf, freeAhead } from '../../src/domain/talks/free-times'
import type { Engine } from '../cloud'
import type { Random } from '../seed/random'
import { all } from '../simulation/load/recount'

/** Lecturers, what they are asked for, and who organises it. */
export interface Talks {
  lecturers: readonly Lecturer[]
  talks: readonly Talk[]
  organisers: readonly RoleRow[]
}

export const talksOf = (database: Engine): Talks => ({
  lecturers: all<Lecturer>(database, 'lecturers'),
  talks: all<Talk>(database, 'talks'),
  organisers: all<RoleRow>(database, 'roles', { role: 'organiser' }),
})

/** About one of the talks, whoever it is of, mostly one that waits for its date; of a branch mostly its own. */
export function talkFacts(
  { lecturers, talks, organisers }: Talks,
  branchId: string,
  random: Random,
): Record<string, readonly unknown[]> {
  const own = talks.filter((one) => one.branchId === branchId)
  const open = talks.filter(({ state }) => state === 'asked')
  const talk = random.pick(own.length > 0 && random.chance(0.5) ? own : random.chance(0.6) ? open : talks)
  const theirs = lecturers.find(({ _id }) => _id === talk.lecturerId)
  const lecturer = theirs && random.chance(0.7) ? theirs : random.pick(lecturers)
  const times = freeAhead(lecturer.times, Date.now())
  return {
    talkId: [talk._id, 't-hostile', ...talks.map(({ _id }) => _id)],
    lecturerId: [lecturer._id, 'l-hostile', talk.lecturerId],
    topicId: lecturer.topics.map(({ id }) => id),
    wishes: [times.slice(0, 1), times],
    startsAt: times.map((time) => beginOf(time).toISOString()),
    organiserId: organisers.map(({ _id }) => _id),
    lecturer: [
      {
        name: '韩梅',
        unit: lecturer.unit,
        themes: [...lecturer.themes],
        topics: lecturer.topics.map((one) => ({ ...one })),
      },
    ],
    free: [{ slots: lecturer.times.slots.map((one) => ({ ...one })), from: null, note: '' }],
  }
}
