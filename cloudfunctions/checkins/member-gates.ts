import { AppError } from '../../src/contract/errors'
import {
  CARDS_PER_DAY,
  FAILED_SCANS_PER_HOUR,
  PASSCODE_PAUSE_MINUTES,
  PASSCODE_TRIES,
  PASSCODE_TRIES_TOGETHER,
} from '../../src/domain/limits'
import { DAY_MS, HOUR_MS } from '../../src/domain/time'
import { mac } from '../kit/sign'
import type { Context } from '../shared/people/context'
import { takeTry, type Gate } from '../shared/tries/tries.repo'

const PAUSE_MS = PASSCODE_PAUSE_MINUTES * 60_000

/** Passcodes that one person tries at a session. Of both a hash: who came where can't be read from what is kept of it. */
export const passcodesOf = (sessionId: string, callerKey: string): Gate => ({
  id: `passcodes_${mac('passcodes', `${sessionId}\n${callerKey}`).toString('base64url').slice(0, 22)}`,
  most: PASSCODE_TRIES,
  withinMs: PAUSE_MS,
})

/** Passcodes that all try at a session together. Who knows the right one shares one try with all others who do. */
export const passcodesAt = (sessionId: string): Gate => ({
  id: `passcode_${sessionId}`,
  most: PASSCODE_TRIES_TOGETHER,
  withinMs: PAUSE_MS,
})

/** TOO_MANY after 30 different failed scans within an hour */
export async function takeFailed(scanId: string, { callerKey, now }: Context): Promise<void> {
  const gate = { id: `scans_${callerKey()}`, most: FAILED_SCANS_PER_HOUR, withinMs: HOUR_MS }
  if ((await takeTry(gate, scanId, now)) === 'full')
    throw new AppError('TOO_MANY', '没扫成的次数太多了，请过一小时再试，或请管理员扫你的码')
}

/** TOO_MANY after 20 keys within a day */
export async function takeCard(alias: string, { callerKey, now }: Context): Promise<void> {
  const gate = { id: `cards_${callerKey()}`, most: CARDS_PER_DAY, withinMs: DAY_MS }
  if ((await takeTry(gate, alias, now)) === 'full')
    throw new AppError('TOO_MANY', `一天最多换 ${CARDS_PER_DAY} 次签到码，请明天再试`)
}
