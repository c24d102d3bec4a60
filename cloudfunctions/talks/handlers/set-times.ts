import { isDeepStrictEqual } from 'node:util'
import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import type { Handler } from '../../kit/serve'
import { checkWords } from '../../shared/checks/check-words'
import type { Context } from '../../shared/people/context'
import { changeLecturer, findLecturer, type Lecturer } from '../../shared/talks/lecturers.repo'
import { lecturerChanged } from '../refusals'
import type { Loaders } from '../targets'

type SetTimes = Handler<Contract['talks']['setTimes'], Context, Loaders>

export const setTimes: SetTimes = async ({ lecturerId, version, free }, context, on) => {
  const { lecturer } = on.lecturerId
  if (lecturer.state === 'ended') throw new AppError('CONFLICT', '讲师工作已经结束，不用再填时间')
  const stands = (one: Lecturer | null): boolean => one?.version === version + 1 && isDeepStrictEqual(one.times, free)
  if (stands(lecturer)) return { version: version + 1 }
  if (lecturer.version !== version) throw lecturerChanged()
  if (free.note !== '' && free.note !== lecturer.times.note) await checkWords(free.note, context)
  if (!(await changeLecturer(lecturer, { times: free })) && !stands(await findLecturer(lecturerId)))
    throw lecturerChanged()
  return { version: version + 1 }
}
