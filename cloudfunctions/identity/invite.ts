import { AppError } from '../../src/contract/errors'
import { INVITE_TRIES_PER_HOUR } from '../../src/domain/limits'
import { HOUR_MS } from '../../src/domain/time'
import type { Context } from '../shared/people/context'
import { takeTry, type Gate } from '../shared/tries/tries.repo'
import { findInvite, type Invite } from './invites.repo'

const codesOf = (callerKey: string): Gate => ({
  id: `codes_${callerKey}`,
  most: INVITE_TRIES_PER_HOUR,
  withinMs: HOUR_MS,
})

/** A code that leads to a branch at `now`. TOO_MANY after 20 different codes within an hour, right or wrong · NOT_FOUND · EXPIRED */
export async function getInvite(code: string, { callerKey, now }: Context): Promise<Invite> {
  if ((await takeTry(codesOf(callerKey()), code, now)) === 'full') {
    throw new AppError('TOO_MANY', '试过的邀请码太多了，请过一小时再试，或请团支书当面让你扫码')
  }
  const invite = await findInvite(code)
  if (!invite) throw new AppError('NOT_FOUND', '没有这个邀请码，请核对后再输入')
  if (invite.expiresAt <= now) throw new AppError('EXPIRED', '这个邀请码已过期或换过了，请向团支书要新的')
  return invite
}
