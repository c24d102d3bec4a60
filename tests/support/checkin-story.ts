import { hmac } from '../../cloudfunctions/shared/checkins/hmac'
import type { Contract } from '../../src/contract'
import type { Reply, Sent } from '../../src/contract/define'
import {
  deviceMark,
  passcodeOf,
  personalCode,
  PERSONAL_STEP_MS,
  sessionCode,
  STEP_MS,
  stepAt,
} from '../../src/domain/checkins/code'
import { anActivityText } from './activity-text'

type Call = <N extends keyof Contract, A extends keyof Contract[N] & string>(
  openid: string,
  action: readonly [N, A],
  input: Sent<Contract[N][A]>,
) => Promise<Reply<Contract[N][A]>>

interface People {
  keeper: string
  venueId: string
  /** Have joined no branch. */
  visitors: readonly [string, string, string, string]
  /** Has joined a branch and keeps nothing. */
  named: string
  /** The cloud's clock. */
  now: () => Date
}

type KeptSession = Reply<Contract['checkins']['sessions']>['sessions'][number]

const SPOT = { latitude: 30.2, longitude: 116.4 }
const MINUTE = 60_000

/** What a keeper's screen shows of a session at an instant. */
export const codeAt = ({ sessionId, venue, tag, key }: KeptSession, at: Date): string =>
  sessionCode({ venueId: venue.venueId, sessionId, tag, key }, { step: stepAt(at, STEP_MS), sure: true }, hmac)

/** What somebody's own phone shows at an instant. */
export const ownCodeAt = (card: { alias: string; key: string }, at: Date): string =>
  personalCode(card, { step: stepAt(at, PERSONAL_STEP_MS), sure: true }, hmac)

/** What stands for a phone in a session. */
export const phoneOf = (name: string, session: string): string => deviceMark(name, session, hmac)

/** An activity that people are checking in to, with who has signed up. */
async function openOne(call: Call, { keeper, venueId, visitors, now }: People): Promise<string> {
  const startsAt = new Date(now().getTime() + 10 * MINUTE)
  const activityId = 'story-session'
  const text = anActivityText(startsAt, {
    title: '讲解员夜训',
    hours: 1,
    quota: 20,
    cancelHours: 0,
    ranged: true,
    counts: 'class',
  })
  await call(keeper, ['keeping', 'saveDraft'], { venueId, activityId, version: 0, text })
  await call(keeper, ['keeping', 'publish'], { activityId, version: 1, weeks: 1 })
  for (const visitor of visitors.slice(0, 3))
    await call(visitor, ['homes', 'signUp'], { activityId, name: '林晓', times: 0 })
  return activityId
}

/** Everybody's way of checking in and all that a keeper does at the door, once with success. */
export async function checkIn(call: Call, people: People): Promise<void> {
  const { keeper, venueId } = people
  const activityId = await openOne(call, people)
  const { sessions } = await call(keeper, ['checkins', 'sessions'], { venueId })
  const session = sessions.find(({ sessionId }) => sessionId === activityId)
  const visit = sessions.find(({ activity }) => activity === null)
  if (!session || !visit) throw new Error('a session is missing')
  await byThemselves(call, people, { session, visit })
  await atTheDoor(call, people, { session, visit })
  await handOver(call, people)
}

interface Sessions {
  session: KeptSession
  visit: KeptSession
}

async function byThemselves(call: Call, { visitors, venueId, now }: People, { session, visit }: Sessions) {
  const [first, second, third] = visitors
  await call(first, ['checkins', 'here'], { venueId })
  const claim = (code: string, scanned: Sent<Contract['checkins']['claim']>['scanned'], who: string) =>
    call(who, ['checkins', 'claim'], { code, venueId, scanned, device: phoneOf(who, session.tag), spot: SPOT })
  const scanned = { at: now().toISOString(), within: 100 }
  await claim(codeAt(session, now()), scanned, first)
  await claim(codeAt(session, now()), scanned, first)
  await claim(codeAt(session, new Date(now().getTime() - MINUTE)), scanned, third)
  await claim(codeAt(session, new Date(now().getTime() - MINUTE)), null, second)
  const words = { sessionId: visit.sessionId, device: phoneOf(third, visit.tag), spot: null }
  const passcode = passcodeOf(visit, hmac)
  await call(third, ['checkins', 'passcode'], { ...words, passcode: passcode === '000000' ? '000001' : '000000' })
  await call(third, ['checkins', 'passcode'], { ...words, passcode })
  await call(first, ['checkins', 'leave'], { sessionId: session.sessionId, at: now().toISOString() })
  await call(first, ['checkins', 'rate'], { venueId, stars: 5 })
  for (const who of [first, second]) {
    await call(who, ['checkins', 'attended'], { cursor: null })
    await call(who, ['homes', 'activity'], { activityId: session.sessionId })
  }
}

async function atTheDoor(call: Call, { keeper, venueId, visitors, now }: People, { session }: Sessions) {
  const { sessionId } = session
  const fourth = visitors[3]
  const kept = { at: now().toISOString(), sure: true }
  const card = await call(fourth, ['checkins', 'card'], { alias: null })
  await call(fourth, ['checkins', 'card'], { alias: card.alias })
  const scan = { sessionId, code: ownCodeAt(card, now()), ...kept }
  await call(keeper, ['checkins', 'scan'], { ...scan, walkIn: false })
  const { row } = await call(keeper, ['checkins', 'scan'], { ...scan, walkIn: true })
  await call(keeper, ['checkins', 'undo'], { sessionId, attendanceId: row?.attendance?.attendanceId ?? '' })
  const { rows } = await call(keeper, ['checkins', 'roll'], { sessionId, cursor: null })
  const missing = rows.find(({ attendance, number }) => attendance === null && number !== null)
  await call(keeper, ['checkins', 'register'], { sessionId, rowId: missing?.rowId ?? '', reason: '手机没电', ...kept })
  const { rows: claims } = await call(keeper, ['checkins', 'late'], { venueId, which: 'waiting', cursor: null })
  const late = claims.find((claim) => claim.session.sessionId === sessionId)
  const answer = { sessionId, attendanceId: late?.attendanceId ?? '' }
  for (const seen of [true, null, false]) await call(keeper, ['checkins', 'answer'], { ...answer, seen })
  await call(keeper, ['checkins', 'late'], { venueId, which: 'answered', cursor: null })
  await call(keeper, ['checkins', 'count'], { sessionId })
  await call(keeper, ['checkins', 'scans'], { sessionId, cursor: null })
  await call(keeper, ['checkins', 'renew'], { sessionId, version: 0 })
  await call(keeper, ['keeping', 'today'], { venueId })
  await call(keeper, ['exports', 'exportPresent'], { sessionId, format: 'csv' })
}

/** Offered, taken back, offered anew and declined: the keeper stays. */
async function handOver(call: Call, { keeper, venueId, named, now }: People): Promise<void> {
  const card = await call(named, ['checkins', 'card'], { alias: null })
  const offer = (code: string) => ({ venueId, code, at: now().toISOString(), sure: true })
  const before = new Date(now().getTime() - PERSONAL_STEP_MS)
  await call(keeper, ['keeping', 'handOver'], { venueId })
  await call(keeper, ['keeping', 'offerVenue'], offer(ownCodeAt(card, before)))
  await call(keeper, ['keeping', 'withdrawOffer'], { venueId })
  await call(keeper, ['keeping', 'offerVenue'], offer(ownCodeAt(card, now())))
  await call(named, ['checkins', 'card'], { alias: card.alias })
  await call(named, ['keeping', 'offered'], { venueId })
  await call(named, ['keeping', 'takeOver'], { venueId, accept: false })
}
