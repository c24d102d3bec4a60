import { cardKeyOf, hmac, sessionKeyOf } from '../../../../cloudfunctions/shared/checkins/hmac'
import type { Attendance } from '../../../../cloudfunctions/shared/checkins/attendances.repo'
import type { Session } from '../../../../cloudfunctions/shared/checkins/sessions.repo'
import type { Activity } from '../../../../cloudfunctions/shared/homes/activities.repo'
import {
  passcodeOf,
  PERSONAL_STEP_MS,
  personalCode,
  sessionCode,
  stepAt,
  STEP_MS,
} from '../../../../src/domain/checkins/code'
import { visitId } from '../../../../src/domain/checkins/session'
import { dayKey } from '../../../../src/domain/time'
import { KEEPER } from '../../../seed/people'
import { all } from '../../../simulation/load/recount'
import { pass } from '../causes'
import type { Walk } from '../walk'

const { venueId } = KEEPER
const page = (name: string): string => `features/checkins/${name}/index`
/** Takes place this morning; forty have signed up. */
const LECTURE = 'a-lecture'
const roll = `${page('roll/pages/roll')}?venueId=${venueId}&sessionId=${LECTURE}`
const door = `${page('checking/pages/checkin')}?venueId=${venueId}`

/** 自由到访 of the keeper's venue on this day: people have come already, so that its code was shown. */
function visit({ bench: { cloud } }: Walk): Session {
  const id = visitId(venueId, dayKey(cloud.clock.now()))
  const [session] = all<Session>(cloud.database, 'sessions', { _id: id })
  if (!session) throw new Error('nobody has come today')
  return session
}

/** What the keeper's screen shows now. */
function codeOf(walk: Walk): string {
  const { _id: sessionId, tag } = visit(walk)
  const signer = { venueId, sessionId, tag, key: sessionKeyOf(sessionId, 0) }
  return sessionCode(signer, { step: stepAt(walk.bench.cloud.clock.now(), STEP_MS), sure: true }, hmac)
}

/** Right before the next code is made; then a second goes by, in which it is. */
async function toTheNext({ stage, finger }: Walk, step: number): Promise<void> {
  const now = stage.cloud.clock.now()
  await pass(stage, step - (now % step) - 500)
  await finger.settles()
}

/** A member scans the code of a screen and says what they think of the venue; others are told the passcode, or show their own code. */
export async function checkingIn(walk: Walk): Promise<void> {
  await walk.costs('check in by the code of a screen', async () => {
    await walk.opens({ person: 'member', path: door, says: '自由到访' })
    await walk.simulator.prepare({ scan: [codeOf(walk)] })
    await walk.does('check-in: scan the code', 'page', (finger) => finger.tap('.button', '扫屏幕上的码'))
    await walk.sees('今年第')
  })
  await walk.weigh('check-in-done')
  await walk.does('check-in: rate the venue', 'asked', (finger) => finger.tap('.rating-ask__star'))
  await walk.opens({
    person: 'secretary',
    path: `${page('checking/pages/passcode')}?venueId=${venueId}`,
    says: '6 位口令',
  })
  await walk.sees('自由到访')
  // Several take place at once.
  await walk.does('passcode: choose what it is for', 'place', (finger) => finger.tap('.passcode__choice', '自由到访'))
  const passcode = passcodeOf({ key: sessionKeyOf(visit(walk)._id, 0) }, hmac)
  await walk.does('passcode: type it', 'place', (finger) => finger.type('.code-input__input', passcode))
  await walk.costs('check in by the passcode', async () => {
    await walk.does('passcode: send it', 'page', (finger) => finger.tap('.button--primary', '签到'))
    await walk.sees('今年第')
  })
}

/** The own code goes on by itself; then where one has been. */
export async function ownCheckIns(walk: Walk): Promise<void> {
  await walk.opens({ person: 'member', path: `${page('own/pages/code')}?venueId=${venueId}`, says: '一次性编号' })
  await toTheNext(walk, PERSONAL_STEP_MS)
  await walk.does('own code: a new one', 'list', () => pass(walk.stage, 1000))
  await walk.does('own code: one second', 'place', () => pass(walk.stage, 1000))
  await walk.costs('open the own check-ins', () =>
    walk.opens({ person: 'member', path: page('own/pages/history'), says: '次到访' }),
  )
}

/** A keeper shows the code, lets people in by their own codes and by hand, and looks at what was scanned. */
export async function atTheDoor(walk: Walk): Promise<void> {
  const { _id: sessionId } = visit(walk)
  const code = `${page('showing/pages/code')}?venueId=${venueId}&sessionId=${sessionId}`
  await walk.costs('show the code of a session', () => walk.opens({ person: 'keeper', path: code, says: '秒后换码' }))
  await toTheNext(walk, STEP_MS)
  await walk.does('code of a session: a new one', 'list', () => pass(walk.stage, 1000))
  await walk.does('code of a session: one second', 'place', () => pass(walk.stage, 1000))
  await scanning(walk)
  await byHand(walk)
  await walk.opens({ person: 'keeper', path: `${page('roll/pages/scans')}?sessionId=${sessionId}`, says: '只留数字' })
  await walk.sees('屏幕上的码')
}

/** One who has signed up and is on the roll by name: what the phone itself recognises. */
async function scanning(walk: Walk): Promise<void> {
  const card = aCard(walk)
  await walk.opens({ person: 'keeper', path: roll, says: '按报名先后' })
  const shown = { step: stepAt(walk.bench.cloud.clock.now(), PERSONAL_STEP_MS), sure: true }
  await walk.simulator.prepare({ scan: [personalCode(card, shown, hmac)] })
  await walk.costs('let somebody in by their code', async () => {
    await walk.does('roll: scan somebody’s code', 'list', (finger) => finger.tap('.button', '扫对方的码'))
    await walk.sees('已到')
  })
}

/** The card of somebody who has signed up and has not come yet. */
function aCard({ bench: { cloud } }: Walk): { alias: string; key: string } {
  const [activity] = all<Activity>(cloud.database, 'activities', { _id: LECTURE })
  const came = new Set(
    all<Attendance>(cloud.database, 'attendances', { sessionId: LECTURE }).map((one) => one.personId),
  )
  const { personId } = activity?.line.find((one) => !came.has(one.personId)) ?? {}
  if (personId === undefined) throw new Error('everybody has come')
  const alias = 'ABCDEFGH23'
  cloud.database.insertMany('cards', [{ _id: alias, personId, at: new Date(cloud.clock.now()), spent: {} }])
  return { alias, key: cardKeyOf(alias) }
}

async function byHand(walk: Walk): Promise<void> {
  await walk.does('roll: who has not come', 'list', (finger) => finger.tap('.tabs__item', '还没到'))
  await walk.does('roll: by hand, open', 'place', (finger) => finger.tap('.roll-row .button', '手动登记'))
  await walk.does('roll: by hand, why', 'place', (finger) => finger.tap('.sheet .radio-row', '手机没电'))
  await walk.does('roll: by hand', 'list', (finger) => finger.tap('.sheet .button', '登记到场'))
}

/** What came late waits for the keeper, one by one. */
export async function answeringLate(walk: Walk): Promise<void> {
  const late = `${page('late/pages/late')}?venueId=${venueId}`
  await walk.costs('open the late claims', () => walk.opens({ person: 'keeper', path: late, says: '条等你确认' }))
  await walk.does('late claims: seen', 'place', (finger) => finger.tap('.claim .button', '确认到场'))
  await walk.does('late claims: take it back', 'place', (finger) => finger.tap('.claim .text-action', '撤销'))
  await walk.does('late claims: not seen', 'place', (finger) => finger.tap('.claim .button', '没见到'))
  await walk.does('late claims: the answer is sent', 'list', () => pass(walk.stage, 11_000))
}
