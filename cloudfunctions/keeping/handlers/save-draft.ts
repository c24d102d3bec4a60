import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import type { ActivityText } from '../../../src/contract/keeping-replies'
import type { Handler } from '../../kit/serve'
import { findActivity, insertActivity, type Activity } from '../../shared/homes/activities.repo'
import { writeDraft } from '../../shared/homes/kept-activities.repo'
import type { Context } from '../../shared/people/context'
import { newDraft } from '../new-draft'
import { picturesOf } from '../pictures'
import { presentEdited } from '../present-edited'
import type { Loaders } from '../targets'
import { changedSince, keptText, sameText, textOf } from '../written'

type SaveDraft = Handler<Contract['keeping']['saveDraft'], Context, Loaders>

export const saveDraft: SaveDraft = async ({ activityId, version, text }, { now }, on) => {
  const { venue } = on.venueId
  const found = await findActivity(activityId)
  const kept = found ? await again(found, { venueId: venue._id, version, text }) : await first()
  return presentEdited(kept, now)

  async function first(): Promise<Activity> {
    if (version !== 0) throw changedSince()
    const draft = newDraft(activityId, venue, keptText(text, await picturesOf(text.pictures, venue._id, [])))
    if (await insertActivity(draft)) return draft
    // Of two at once the other has made it.
    const made = await findActivity(activityId)
    if (!made) throw changedSince()
    return again(made, { venueId: venue._id, version, text })
  }
}

interface Sent {
  venueId: string
  version: number
  text: ActivityText
}

/** Writes the draft anew. What this very request has written before stays as it is. */
async function again(found: Activity, { venueId, version, text }: Sent): Promise<Activity> {
  if (found.venueId !== venueId) throw new AppError('CONFLICT', '编号已经用过了，请重新新建')
  if (found.state === 'dropped') throw new AppError('CONFLICT', '这份草稿已经丢弃了')
  if (found.state !== 'draft') throw new AppError('CONFLICT', '这场活动已经发布了，请重新打开再改')
  if (isWritten(found, version, text)) return found
  const kept = keptText(text, await picturesOf(text.pictures, venueId, found.pictures))
  if (found.version === version && (await writeDraft(found, kept))) return { ...found, ...kept, version: version + 1 }
  const now = await findActivity(found._id)
  if (now?.state === 'draft' && isWritten(now, version, text)) return now
  throw changedSince()
}

const isWritten = (activity: Activity, version: number, text: ActivityText): boolean =>
  activity.version === version + 1 && sameText(textOf(activity), text)
