import * as v from 'valibot'
import type { Contract } from '../../../src/contract'
import type { Roll as RollReply } from '../../../src/contract/checkin-replies'
import { countsOf } from '../../../src/domain/homes/seats'
import { ROLL_PAGE } from '../../../src/domain/limits'
import { keysIn, pageOf, type Keys } from '../../kit/paging'
import type { Handler } from '../../kit/serve'
import type { Attendance } from '../../shared/checkins/attendances.repo'
import { attendancesIn } from '../../shared/checkins/kept-attendances.repo'
import type { Activity } from '../../shared/homes/activities.repo'
import type { Context } from '../../shared/people/context'
import { keptSession } from '../kept-sessions'
import { isOnRoll, presentRoll, type Entry } from '../roll-rows'
import { readSignedUp, type Listed } from '../signed-up'
import type { Loaders } from '../targets'

type Roll = Handler<Contract['checkins']['roll'], Context, Loaders>

const natural = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
/** A number in the order of signing up, or when somebody came without and their check-in. */
const place = v.union([v.strictTuple([natural]), v.strictTuple([natural, v.string()])])

export const roll: Roll = async ({ sessionId, cursor }, { now }, on) => {
  const { session } = on.sessionId
  const keys = keysIn(cursor, place)
  const [{ activity, listed }, attendances] = await Promise.all([readSignedUp(session, now), attendancesIn(sessionId)])
  const came = new Map(attendances.map((one) => [one.personId, one]))
  const signedUp = listed.map((one): Entry & { listed: Listed } => {
    const { personId } = one.ticket
    return { personId, listed: one, attendance: came.get(personId) ?? null }
  })
  const inLine = new Set(signedUp.map(({ personId }) => personId))
  const walkIns = attendances
    .filter((one) => isOnRoll(one) && !inLine.has(one.personId))
    .sort(inOrderOfComing)
    .map((attendance) => ({ personId: attendance.personId, listed: null, attendance }))
  const entries = [...signedUp, ...walkIns].filter((entry) => keys === null || isBeyond(keysOf(entry), keys))
  const { rows, next } = pageOf(entries, ROLL_PAGE, keysOf)
  const missing = signedUp.filter((one) => !isPresent(one))
  return {
    session: await keptSession(session, now),
    rows: await presentRoll(rows, { sessionId, activity, now }),
    next,
    counts: {
      signedUp: signedUp.length,
      present: attendances.filter(({ state }) => state === 'present').length,
      missing: missing.filter((one) => !isWithoutPlace(one)).length,
      waiting: missing.filter(isWithoutPlace).length,
      walkIns: walkIns.filter(isPresent).length,
    },
    past: pastOf(activity),
    now: now.toISOString(),
  }
}

/** What is left of who had signed up; of one that was thinned before that was counted, nobody knows. */
function pastOf(activity: Activity | null): RollReply['past'] {
  if (activity?.thinned !== true) return null
  return { signedUp: countsOf(activity.live, activity.quota).taken, missing: activity.missing ?? 0 }
}

const isPresent = ({ attendance }: Entry): boolean => attendance?.state === 'present'
const isWithoutPlace = ({ listed: { place: stands } }: { listed: Listed }): boolean =>
  stands.state === 'waiting' || stands.state === 'out'

const inOrderOfComing = (a: Attendance, b: Attendance): number =>
  a.at.getTime() - b.at.getTime() || (a._id < b._id ? -1 : 1)

const keysOf = ({ listed, attendance }: Entry): Keys =>
  listed ? [listed.number] : [attendance?.at.getTime() ?? 0, attendance?._id ?? '']

/** Whether one comes after a place in the list: whoever signed up comes before who did not. */
function isBeyond([first = 0, id]: Keys, [after = 0, afterId]: Keys): boolean {
  if (id === undefined) return afterId === undefined && first > after
  return afterId === undefined || first > after || (first === after && id > afterId)
}
