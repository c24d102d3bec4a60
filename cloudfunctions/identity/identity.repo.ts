import { AppError } from '../../src/contract/errors'
import { INVITE_TRIES_PER_HOUR } from '../../src/domain/limits'
import { Collection } from '../kit/collection'

interface Invite {
  /** The code itself. */
  _id: string
  orgId: string
  expiresAt: Date
}

/** What someone has tried, as a set: the same wrong answer sent twice is one try. */
interface Tries {
  _id: string
  tried: Record<string, Date>
}

interface JoinRequest {
  _id: string
  openid: string
  branchId: string
  name: string
  at: Date
}

/** The only place that names the collections `invites`, `tries` and `joinRequests`. */
const invites = new Collection<Invite>('invites')
const tries = new Collection<Tries>('tries')
const requests = new Collection<JoinRequest>('joinRequests')

/** A code that leads to a branch at `now`. NOT_FOUND (noted, at most 20 wrong ones an hour: TOO_MANY) · EXPIRED */
export async function getInvite(code: string, openid: string, now: Date): Promise<Invite> {
  const hour = `codes_${openid}_${Math.floor(now.getTime() / 3_600_000)}`
  if ((await triedSoFar(hour)).length >= INVITE_TRIES_PER_HOUR) {
    throw new AppError('TOO_MANY', '试过的邀请码太多了，请过一小时再试，或请团支书当面让你扫码')
  }
  const invite = await invites.get(code)
  if (!invite) {
    await noteTry(hour, code, now)
    throw new AppError('NOT_FOUND', '没有这个邀请码，请核对后再输入')
  }
  if (invite.expiresAt <= now) throw new AppError('EXPIRED', '这个邀请码已过期，请团支书换一个新的')
  return invite
}

export async function triedSoFar(id: string): Promise<string[]> {
  return Object.keys((await tries.get(id))?.tried ?? {})
}

/** Adds to the set of what was tried. Repeating it changes nothing. */
export async function noteTry(id: string, what: string, now: Date): Promise<void> {
  const data = { [`tried.${what}`]: now }
  if (await tries.update({ _id: id }, data)) return
  if (!(await tries.insert({ _id: id, tried: { [what]: now } }))) await tries.update({ _id: id }, data)
}

/** One request a person and branch; a newer name replaces the older. */
export const putJoinRequest = (request: Omit<JoinRequest, '_id'>): Promise<void> =>
  requests.put({ ...request, _id: `${request.branchId}_${request.openid}` })

/** Forgets what a person asked for: joined by another way, nothing is pending any more. */
export async function dropJoinRequests(openid: string): Promise<void> {
  for (const { _id } of await requests.find({ where: { openid }, fields: ['openid'] })) await requests.remove(_id)
}

export async function pendingBranchId(openid: string): Promise<string | null> {
  const [newest] = await requests.find({ where: { openid }, sort: [['at', 'desc']], limit: 1 })
  return newest?.branchId ?? null
}

export const rosterTriesId = (memberId: string, openid: string): string => `roster_${memberId}_${openid}`
