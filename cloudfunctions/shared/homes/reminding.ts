import { isLive, placesOf } from '../../../src/domain/homes/seats'
import { tellableAt } from '../../../src/domain/homes/messages'
import { stageOf } from '../../../src/domain/homes/activity'
import { settingFor } from '../orgs/settings.repo'
import { openidsOf } from '../people/accounts.repo'
import { findActivity, type Activity } from './activities.repo'
import { stagedOf } from './present-activity'
import { activityPage, sendMessage } from './send-message'
import { settle } from './settled'
import { noteDue } from './told'
import { takeGrant, unusedOf, wishesOf, type Wishes } from './wishes.repo'

export type Due = 'opens' | 'start'

/**
 * Sends those who wished it a message that signing up has opened, or that it begins soon: each by the consent that they gave for this. The
 * consent is used up before the message goes, so whoever does it twice sends it once. By night nothing goes; what is no longer true
 * in the morning goes never. Answers with how many messages went out.
 */
export async function remindOf(activityId: string, what: Due, { now, hasTime }: { now: Date; hasTime: () => boolean }) {
  const activity = await findActivity(activityId)
  if (!activity || tellableAt(now, (await settingFor('quiet', activity.path)).value) > now) return 0
  const wishing = await peopleWishing(activity, what, now)
  const { title, startsAt } = activity
  const subject = { title, startsAt, page: activityPage(activityId) }
  const openids = await openidsOf(wishing.map(({ personId }) => personId))
  let sent = 0
  for (const own of wishing) {
    if (!hasTime()) return sent
    const openid = openids.get(own.personId)
    const [grantId] = unusedOf(own, what)
    if (openid === undefined || grantId === undefined) continue
    if ((await takeGrant(own, grantId, what)) && (await sendMessage(openid, what, subject))) sent += 1
  }
  await noteDue(activity, what, now)
  return sent
}

/** Those who gave a consent for it that is not used, who were not told yet, and whom it concerns: who has a place and comes, or has not signed up yet. */
async function peopleWishing(read: Activity, what: Due, now: Date): Promise<Wishes[]> {
  const stage = stageOf(stagedOf(read), now)
  const wishing = (await wishesOf(read._id)).filter(({ grants }) => {
    const given = Object.values(grants)
    // Who dies on the way begins anew: whoever gave two consents for it is told once all the same.
    const told = given.some(({ usedFor }) => usedFor === what)
    return !told && given.some(({ wish, usedFor }) => wish === what && usedFor === null)
  })
  if (wishing.length === 0 || stage === 'cancelled' || stage === 'over' || stage === 'running') return []
  const { activity, drawing } = await settle(read, now)
  if (what === 'opens') {
    if (stage !== 'open' && stage !== 'waiting') return []
    const holders = new Set(activity.holders)
    return wishing.filter(({ personId }) => !holders.has(personId))
  }
  const places = placesOf(activity, drawing, now)
  const coming = activity.line.filter(
    (ticket) => isLive(activity, ticket) && places.get(ticket.id)?.state === 'seat' && !(ticket.id in activity.absent),
  )
  const people = new Set(coming.map(({ personId }) => personId))
  return wishing.filter(({ personId }) => people.has(personId))
}
