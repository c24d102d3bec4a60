import { AppError } from '../../src/contract/errors'
import {
  INVITES_PER_DAY,
  JOINS_PER_DAY,
  NAME_TRIES_PER_HOUR,
  REQUESTS_PER_DAY,
  ROSTER_TRIES,
} from '../../src/domain/limits'
import { nameKey } from '../../src/domain/people/names'
import { DAY_MS, HOUR_MS } from '../../src/domain/time'
import type { Context } from '../shared/people/context'
import { takeTry, triesLeft, type Gate } from '../shared/tries/tries.repo'

/** Answers that a row takes, whoever gives them. Only its secretary opens it again. */
export const rowGate = (memberId: string): Gate => ({ id: `roster_${memberId}`, most: ROSTER_TRIES, withinMs: null })

/** Answers that a caller gives, of whichever rows. */
export const answersOf = (callerKey: string): Gate => ({
  id: `answers_${callerKey}`,
  most: ROSTER_TRIES,
  withinMs: DAY_MS,
})

const namesOf = (callerKey: string): Gate => ({
  id: `names_${callerKey}`,
  most: NAME_TRIES_PER_HOUR,
  withinMs: HOUR_MS,
})

/** Whoever looks up one name after another walks through a roster. TOO_MANY after 10 different names within an hour, found or not */
export async function takeName(branchId: string, name: string, { callerKey, now }: Context): Promise<void> {
  if ((await takeTry(namesOf(callerKey()), `${branchId}\n${nameKey(name)}`, now)) === 'full') {
    throw new AppError('TOO_MANY', '查过的姓名太多了，请过一小时再试，或请团支书手动添加')
  }
}

const requestsOf = (callerKey: string): Gate => ({
  id: `requests_${callerKey}`,
  most: REQUESTS_PER_DAY,
  withinMs: DAY_MS,
})

/** TOO_MANY after requests to 5 different branches within a day, taken back or not; asking anew after an answer is another one. */
export async function takeRequest(branchId: string, after: string | null, { callerKey, now }: Context): Promise<void> {
  const what = after === null ? branchId : `${branchId}\n${after}`
  if ((await takeTry(requestsOf(callerKey()), what, now)) === 'full') {
    throw new AppError('TOO_MANY', `一天最多申请 ${REQUESTS_PER_DAY} 次，请明天再试`)
  }
}

const joinsOf = (callerKey: string): Gate => ({
  id: `joins_${callerKey}`,
  most: JOINS_PER_DAY,
  withinMs: DAY_MS,
})

/** Whether an account may join once more. A joining that is gone on with takes no room again. */
export const takeJoining = async (callerKey: string, joiningId: string, now: Date): Promise<boolean> =>
  (await takeTry(joinsOf(callerKey), joiningId, now)) !== 'full'

/** Whether there is room, before anything is written of a joining that would not come through. */
export const mayJoin = async (callerKey: string, now: Date): Promise<boolean> =>
  (await triesLeft(joinsOf(callerKey), now)) > 0

const invitesOf = (branchId: string): Gate => ({ id: `invites_${branchId}`, most: INVITES_PER_DAY, withinMs: DAY_MS })

/** TOO_MANY after so many new codes of a branch within a day; making the one that follows a code again takes no room. */
export async function takeInvite(branchId: string, code: string | null, now: Date): Promise<void> {
  if ((await takeTry(invitesOf(branchId), code ?? '', now)) === 'full') {
    throw new AppError('TOO_MANY', `一天最多换 ${INVITES_PER_DAY} 次邀请码，请明天再试`)
  }
}
