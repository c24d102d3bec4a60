import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import type { ActivityText } from '../../../src/contract/keeping-replies'
import { DRAFTS_PER_HOUR } from '../../../src/domain/limits'
import { HOUR_MS } from '../../../src/domain/time'
import type { Handler } from '../../kit/serve'
import { findActivity, insertActivity, type Activity } from '../../shared/homes/activities.repo'
import { writeDraft } from '../../shared/homes/kept-activities.repo'
import type { Context } from '../../shared/people/context'
import { takeTry } from '../../shared/tries/tries.repo'
import { newDraft } from '../../shared/homes/new-draft'
import { leavePictures, picturesOf } from '../../shared/homes/pictures'
import { presentEdited } from '../present-edited'
import type { Loaders } from '../targets'
import { changedSince, keptText, sameText, textOf } from '../../shared/homes/written'

type SaveDraft = Handler<Contract['keeping']['saveDraft'], Context, Loaders>

export const saveDraft: SaveDraft = async ({ activityId, version, text }, { personId, now }, on) => {
  const { venue } = on.venueId
  const found = await findActivity(activityId)
  const sent = { venueId: venue._id, version, text, now }
  const kept = found ? await again(found, sent) : await first()
  return presentEdited(kept, now)

  async function first(): Promise<Activity> {
    if (version !== 0) throw changedSince()
    const gate = { id: `draft_${personId}`, most: DRAFTS_PER_HOUR, withinMs: HOUR_MS }
    if ((await takeTry(gate, activityId, now)) === 'full')
      throw new AppError('TOO_MANY', '一小时内新建的活动太多了，请过一会儿再写')
    const pictures = await picturesOf(text.pictures, venue._id, { known: [], now })
    const draft = newDraft(activityId, venue, keptText(text, pictures))
    if (await insertActivity(draft)) return draft
    // Of two at once the other has made it.
    const made = await findActivity(activityId)
    if (!made) throw changedSince()
    return again(made, sent)
  }
}

interface Sent {
  venueId: string
  version: number
  text: ActivityText
  now: Date
}

/** Writes the draft anew. What this very request has written before stays as it is. */
async function again(found: Activity, { venueId, version, text, now }: Sent): Promise<Activity> {
  if (found.venueId !== venueId) throw new AppError('CONFLICT', '编号已经用过了，请重新新建')
  if (found.state === 'dropped') throw new AppError('CONFLICT', '这份草稿已经丢弃了')
  if (found.state !== 'draft') throw new AppError('CONFLICT', '这场活动已经发布了，请重新打开再改')
  if (isWritten(found, version, text)) return found
  if (found.version !== version) throw changedSince()
  const kept = keptText(text, await picturesOf(text.pictures, venueId, { known: found.pictures, now }))
  await leavePictures(found.pictures, kept.pictures, now)
  if (await writeDraft(found, kept)) return { ...found, ...kept, version: version + 1 }
  const written = await findActivity(found._id)
  if (written?.state === 'draft' && isWritten(written, version, text)) return written
  throw changedSince()
}

const isWritten = (activity: Activity, version: number, text: ActivityText): boolean =>
  activity.version === version + 1 && sameText(textOf(activity), text)
