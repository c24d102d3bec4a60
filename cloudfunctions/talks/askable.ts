import { AppError } from '../../src/contract/errors'
import { isAhead, isFree, type Wished } from '../../src/domain/talks/free-times'
import { findVenue } from '../shared/homes/venues.repo'
import type { Org } from '../shared/orgs/orgs.repo'
import { findLecturer, type KeptTopic, type Lecturer } from '../shared/talks/lecturers.repo'
import { noLecturer } from './refusals'

/** A lecturer that a branch may ask for: listed, of a committee above it. NOT_FOUND */
export async function askableLecturer(lecturerId: string, branch: Pick<Org, 'path'>): Promise<Lecturer> {
  const lecturer = await findLecturer(lecturerId)
  if (lecturer?.state !== 'listed' || !branch.path.slice(0, -1).includes(lecturer.orgId)) throw noLecturer()
  return lecturer
}

interface Asked {
  topicId: string
  wishes: readonly Wished[]
  venueId: string
}

/** The topic of what is asked, where all of it can be. INVALID_INPUT the topic or a time · NOT_FOUND the venue */
export async function assertAskable(
  lecturer: Lecturer,
  { topicId, wishes, venueId }: Asked,
  now: Date,
): Promise<KeptTopic> {
  const topic = lecturer.topics.find(({ id }) => id === topicId)
  if (!topic) throw new AppError('INVALID_INPUT', '这个题目已经换了，请重新选')
  if (new Set(wishes.map(({ day, part }) => `${day} ${part}`)).size < wishes.length)
    throw new AppError('INVALID_INPUT', '同一个时间选了两次')
  if (!wishes.every((wish) => isAhead(wish, now) && isFree(lecturer.times, wish)))
    throw new AppError('INVALID_INPUT', '有一个时间已经过了，或者讲师没有空，请重新选')
  const venue = await findVenue(venueId)
  if (!venue || venue.closed !== null) throw new AppError('NOT_FOUND', '没有找到这个青年之家，换一个地方')
  return topic
}
