import { talkOfActivity } from '../../../src/domain/talks/activity-id'
import { loadActivity, type ActivityTarget } from '../homes/targets'
import { findLecturer } from '../talks/lecturers.repo'
import { findTalk } from '../talks/talks.repo'

/** A lecture whose evaluation is read: where it took place, and by who spoke, where that is one of the lecturers. */
export async function loadLecture(id: string): Promise<ActivityTarget | null> {
  const [found, ownerId] = await Promise.all([loadActivity(id), speakerOf(id)])
  return found && { ...found, ownerId }
}

/** The person who spoke; null where nobody has it as their own. */
export async function speakerOf(activityId: string): Promise<string | null> {
  const talkId = talkOfActivity(activityId)
  const talk = talkId === null ? null : await findTalk(talkId)
  return (talk && (await findLecturer(talk.lecturerId)))?.personId ?? null
}
