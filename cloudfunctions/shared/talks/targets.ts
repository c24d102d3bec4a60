import type { Target } from '../../../src/domain/permissions/can'
import { findOrg } from '../orgs/orgs.repo'
import { finishedDating } from './finish-dating'
import { findLecturer, type Lecturer } from './lecturers.repo'
import { findTalk, type Talk } from './talks.repo'

/** A lecturer that something is done to: the committee's, and their own where they use the page. */
export interface LecturerTarget extends Target {
  lecturer: Lecturer
}

export async function loadLecturer(id: string): Promise<LecturerTarget | null> {
  const lecturer = await findLecturer(id)
  return lecturer && { path: lecturer.path, ownerId: lecturer.personId, lecturer }
}

/** A talk that something is done to: by the committee whose lecturer it is, or by the branch that has asked. */
export interface TalkTarget extends Target {
  talk: Talk
}

export async function loadTalk(id: string): Promise<TalkTarget | null> {
  const talk = await findTalk(id)
  return talk && { path: talk.path, ownerId: null, talk: await finishedDating(talk) }
}

export async function loadAskedTalk(id: string): Promise<TalkTarget | null> {
  const talk = await findTalk(id)
  const branch = talk && (await findOrg(talk.branchId))
  return talk && branch && { path: branch.path, ownerId: null, talk: await finishedDating(talk) }
}
