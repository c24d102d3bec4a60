import { tellableAt } from '../../../src/domain/homes/messages'
import { isLive, placesOf } from '../../../src/domain/homes/seats'
import { toTell, type Errand } from '../../../src/domain/homes/to-tell'
import { slices } from '../../kit/batches'
import { logFailure, newTrace } from '../../kit/log'
import { settingFor } from '../orgs/settings.repo'
import { openidsOf } from '../people/accounts.repo'
import { findActivity } from './activities.repo'
import { activityPage, sendMessage } from './send-message'
import { settle, type Settled } from './settled'
import { beginTelling, noteSeated, noteSent, noteSilent, setTellAt } from './told'
import { takeGrant, unusedOf, wishesOf, type Wishes } from './wishes.repo'

/** Whoever tells has so long; of who dies in it another one goes on afterwards. */
const TURN_MS = 60_000
/** People whose notes are written at once. */
const TOGETHER = 200
/** People that a handler sends messages to while the phone waits: the minute's job does the others. */
const SOON = 10

const always = (): boolean => true

/**
 * Tells at once who has to be told something. It never fails and never holds a reply up for long: what it does not come to, the minute's
 * job does. Who has a place has it without it.
 */
export async function tellSoon(activityId: string, now: Date): Promise<void> {
  try {
    await tell(activityId, now, { most: SOON, hasTime: always })
  } catch (failure) {
    logFailure({ name: 'homes', action: 'tell', trace: newTrace() }, failure)
  }
}

/**
 * Tells whoever has to be told something about an activity, by a message where there is a consent, and notes of everybody whether one went
 * out. One at a time has the turn. Each person is noted before the message is sent, so that whoever dies in between leaves one
 * untold and nobody told twice. By night it only notes who has moved up. Answers with how many people were dealt with.
 */
export async function tell(
  activityId: string,
  now: Date,
  { most, hasTime }: { most: number; hasTime: () => boolean },
): Promise<number> {
  const read = await findActivity(activityId)
  const due = read?.tellAt
  if (!read || !due || due > now) return 0
  const turn = new Date(now.getTime() + TURN_MS)
  if (!(await setTellAt(activityId, due, turn))) return 0
  // Read again: what stands there now is what this turn tells; what comes later sets the time anew.
  const fresh = await findActivity(activityId)
  if (!fresh) return 0
  const settled = await settle(fresh, now)
  await noteWhoMovedUp(settled, now)
  const errands = toTell(settled.activity, settled.drawing, now)
  const from = tellableAt(now, (await settingFor('quiet', settled.activity.path)).value)
  if (errands.length > 0 && from > now) {
    await setTellAt(activityId, turn, from)
    return 0
  }
  const { told, left } = await goOn(settled, errands, { most, hasTime, now })
  await setTellAt(activityId, turn, left === 0 ? null : now)
  return told
}

/** Since when they have it: noted once, a moment after it was free. */
async function noteWhoMovedUp({ activity, drawing }: Settled, now: Date): Promise<void> {
  const places = placesOf(activity, drawing, now)
  const up = activity.line.filter(
    (ticket) =>
      isLive(activity, ticket) && places.get(ticket.id)?.state === 'seat' && activity.seated[ticket.id] === undefined,
  )
  for (const some of slices(up, TOGETHER))
    await noteSeated(
      activity._id,
      some.map(({ id }) => id),
      now,
    )
}

interface Terms {
  most: number
  hasTime: () => boolean
  now: Date
}

async function goOn(
  { activity }: Settled,
  errands: readonly Errand[],
  { most, hasTime }: Terms,
): Promise<{ told: number; left: number }> {
  if (errands.length === 0) return { told: 0, left: 0 }
  const wishes = new Map((await wishesOf(activity._id)).map((one) => [one.personId, one]))
  const consented = (errand: Errand): boolean => {
    const own = wishes.get(errand.ticket.personId)
    return own !== undefined && unusedOf(own, 'up').length > 0
  }
  const silent = errands.filter((errand) => !consented(errand))
  for (const some of slices(silent, TOGETHER)) {
    if (!hasTime()) return { told: 0, left: errands.length }
    await noteSilent(
      activity._id,
      some.map(({ telling, ticket }) => ({ telling, ticketId: ticket.id })),
    )
  }
  const loud = errands.filter(consented)
  const openids = await openidsOf(loud.map(({ ticket }) => ticket.personId))
  let sent = 0
  for (const errand of loud.slice(0, most)) {
    if (!hasTime()) break
    const own = wishes.get(errand.ticket.personId)
    const openid = openids.get(errand.ticket.personId)
    if (own) await tellOne({ errand, own, openid, activity })
    sent += 1
  }
  return { told: silent.length + sent, left: loud.length - sent }
}

interface One extends Pick<Settled, 'activity'> {
  errand: Errand
  own: Wishes
  /** Missing where the account is gone. */
  openid: string | undefined
}

/** The note first, then the consent, then the message. */
async function tellOne({ errand: { ticket, telling, news }, own, openid, activity }: One): Promise<void> {
  if (!(await beginTelling(activity._id, telling, ticket.id))) return
  if (openid === undefined || !(await takeOne(own, `${telling}_${ticket.id}`))) return
  const { _id, title, startsAt } = activity
  if (await sendMessage(openid, news, { title, startsAt, page: activityPage(_id) }))
    await noteSent(activity._id, { telling, ticketId: ticket.id })
}

/** Another one may use the same consent at the same moment: then the next is tried. */
async function takeOne(own: Wishes, usedFor: string): Promise<boolean> {
  for (const grantId of unusedOf(own, 'up')) if (await takeGrant(own, grantId, usedFor)) return true
  return false
}
