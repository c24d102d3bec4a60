import { AppError } from '../../src/contract/errors'
import { INVITE_TRIES_PER_HOUR } from '../../src/domain/limits'
import type { Context } from '../shared/people/context'
import { findInvite, type Invite } from './invites.repo'
import { codeTriesId, noteTry, triedSoFar } from './tries.repo'

/** A code that leads to a branch at `now`. NOT_FOUND (noted, at most 20 wrong ones an hour: TOO_MANY) · EXPIRED */
export async function getInvite(code: string, { callerKey, now }: Context): Promise<Invite> {
  const hour = codeTriesId(callerKey(), now)
  if ((await triedSoFar(hour)).length >= INVITE_TRIES_PER_HOUR) {
    throw new AppError('TOO_MANY', '试过的邀请码太多了，请过一小时再试，或请团支书当面让你扫码')
  }
  const invite = await findInvite(code)
  if (!invite) {
    await noteTry(hour, code, now)
    throw new AppError('NOT_FOUND', '没有这个邀请码，请核对后再输入')
  }
  if (invite.expiresAt <= now) throw new AppError('EXPIRED', '这个邀请码已过期，请团支书换一个新的')
  return invite
}
