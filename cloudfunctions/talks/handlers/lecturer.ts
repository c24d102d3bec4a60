import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { freeWords } from '../../../src/domain/talks/free-times'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { findLecturer } from '../../shared/talks/lecturers.repo'
import { branchesAsking, nameOfOrg } from '../committees'
import { pastTalks } from '../past-talks'
import type { Loaders } from '../targets'

type OneLecturer = Handler<Contract['talks']['lecturer'], Context, Loaders>

/** Proposed ones and those that have ended are their committee's alone. */
export const lecturer: OneLecturer = async ({ lecturerId }, context) => {
  const { now } = context
  const found = await findLecturer(lecturerId)
  if (found?.state !== 'listed' && found?.state !== 'resting') throw new AppError('NOT_FOUND', '没有找到这位讲师')
  const listed = found.state === 'listed'
  const [org, branches, past] = await Promise.all([
    nameOfOrg(found.orgId),
    listed ? branchesAsking(context, found.orgId) : [],
    pastTalks(lecturerId, now),
  ])
  return {
    lecturerId,
    name: found.name,
    unit: found.unit,
    org,
    themes: [...found.themes],
    topics: found.topics.map((topic) => ({ ...topic })),
    free: listed ? freeWords(found.times, now) : null,
    note: listed ? found.times.note : '',
    past: past.map(({ title, day, venue }) => ({ title, day, venue })),
    branches,
    now: now.toISOString(),
  }
}
