import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import { noteDeed } from '../../shared/audit/audit.repo'
import type { Context } from '../../shared/people/context'
import { readSignInFile } from '../sign-ins/read-file'
import { activityIdOf, writeSignIns } from '../sign-ins/write'
import type { Loaders } from '../targets'

type TakeSignIns = Handler<Contract['imports']['takeSignIns'], Context, Loaders>

export const takeSignIns: TakeSignIns = async ({ part, without, sure }, { personId, now }, { venueId: { venue } }) => {
  const sheet = await readSignInFile(Buffer.from(part, 'base64'), now)
  const left = new Set(without)
  const rows = sheet.rows.filter(({ row }) => !left.has(row))
  const done = await writeSignIns(venue, { ...sheet, rows }, { now, sure })
  if (sure && done.left === 0) {
    const activityId = activityIdOf(venue, sheet)
    const detail = `checkins ${rows.length}`
    const _id = `signins_${activityId}`
    await noteDeed({ _id, actorId: personId, deed: 'import', orgId: venue._id, subject: activityId, detail, at: now })
  }
  const { title, from, until, place } = sheet
  return {
    activity: { title, from: from.toISOString(), until: until.toISOString(), place },
    people: rows.length,
    look: sheet.look.filter(({ row }) => !left.has(row)),
    ignored: sheet.ignored,
    ...done,
  }
}
