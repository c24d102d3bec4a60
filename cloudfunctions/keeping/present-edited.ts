import type { EditedActivity } from '../../src/contract/keeping-replies'
import { fixedFields } from '../../src/domain/homes/activity-flaws'
import { countsOf } from '../../src/domain/homes/seats'
import { fileUrls } from '../kit/files'
import type { Activity } from '../shared/homes/activities.repo'
import { publishedAs, textOf } from '../shared/homes/written'

/** An activity to be changed. Of who has signed up only how many. */
export async function presentEdited(activity: Activity, now: Date): Promise<EditedActivity> {
  const files: Record<string, string | null> = Object.fromEntries(activity.pictures.map(({ id, file }) => [id, file]))
  const urls = Object.entries(await fileUrls(files)).flatMap(([id, url]) => (url === null ? [] : [[id, url]]))
  const draft = activity.state === 'draft'
  return {
    activityId: activity._id,
    venueId: activity.venueId,
    draft,
    version: activity.version,
    text: textOf(activity),
    pictureUrls: Object.fromEntries(urls) as Record<string, string>,
    signedUp: activity.live,
    taken: countsOf(activity.live, activity.quota).taken,
    cancelled: activity.cancelled && {
      at: activity.cancelled.at.toISOString(),
      reason: activity.cancelled.reason,
    },
    fixed: draft ? [] : fixedFields(publishedAs(activity), now),
    now: now.toISOString(),
  }
}
