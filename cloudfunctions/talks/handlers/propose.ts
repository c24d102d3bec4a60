import { isDeepStrictEqual } from 'node:util'
import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { LECTURERS_MAX } from '../../../src/domain/limits'
import { NO_TIMES } from '../../../src/domain/talks/free-times'
import { wordsOf } from '../../../src/domain/talks/lecturers'
import type { Handler } from '../../kit/serve'
import { noteDeed } from '../../shared/audit/audit.repo'
import { checkWords } from '../../shared/checks/check-words'
import type { Context } from '../../shared/people/context'
import {
  changeLecturer,
  countLecturers,
  dropProposed,
  findLecturer,
  insertLecturer,
  type Lecturer,
} from '../../shared/talks/lecturers.repo'
import { presentTended } from '../present-tended'
import { lecturerChanged, tooManyLecturers } from '../refusals'
import type { Loaders } from '../targets'

type Propose = Handler<Contract['talks']['propose'], Context, Loaders>

export const propose: Propose = async ({ orgId, lecturerId, version, lecturer: said }, context, on) => {
  const { personId, now } = context
  const deed = {
    _id: `propose-lecturer_${lecturerId}_${version}`,
    actorId: personId,
    deed: 'propose-lecturer',
    orgId,
    subject: lecturerId,
    detail: '',
    at: now,
  }
  const says = (one: Lecturer): boolean =>
    isDeepStrictEqual([one.name, one.unit, one.themes, one.topics], [said.name, said.unit, said.themes, said.topics])
  const found = await findLecturer(lecturerId)
  if (found === null) return presentTended(await first())
  if (found.orgId !== orgId) throw new AppError('CONFLICT', '编号已经用过了，请重新添加')
  if (found.version === version + 1 && says(found)) return presentTended(found)
  if (found.version !== version) throw lecturerChanged()
  if (found.state === 'ended') throw new AppError('CONFLICT', '这位讲师已经结束，可以重新推荐')
  await checkWords(wordsOf(said), context)
  await noteDeed(deed)
  await changeLecturer(found, said)
  return presentTended(await stands())

  async function first(): Promise<Lecturer> {
    if (version !== 0) throw lecturerChanged()
    if ((await countAll()) >= LECTURERS_MAX) throw tooManyLecturers()
    await checkWords(wordsOf(said), context)
    await noteDeed(deed)
    const made: Lecturer = {
      _id: lecturerId,
      orgId,
      path: on.orgId.org.path,
      ...said,
      times: NO_TIMES,
      personId: null,
      state: 'proposed',
      version: 1,
      proposed: { by: personId, at: now },
      decided: null,
      bookings: [],
      booked: 0,
    }
    // Of two at once the other has made it. Whoever finds too many after their own gives way: of a crowd no more stay than there is room for.
    if ((await insertLecturer(made)) && (await countAll()) > LECTURERS_MAX && (await dropProposed(lecturerId)))
      throw tooManyLecturers()
    return stands()
  }

  async function countAll(): Promise<number> {
    const states = ['proposed', 'listed', 'resting'] as const
    const counts = await Promise.all(states.map((state) => countLecturers(orgId, state)))
    return counts.reduce((sum, one) => sum + one, 0)
  }

  async function stands(): Promise<Lecturer> {
    const written = await findLecturer(lecturerId)
    if (!written || written.orgId !== orgId || written.version !== version + 1 || !says(written))
      throw lecturerChanged()
    return written
  }
}
