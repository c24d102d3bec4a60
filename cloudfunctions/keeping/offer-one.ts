import { AppError } from '../../src/contract/errors'
import { PERSONAL_STEP_MS, stepStart } from '../../src/domain/checkins/code'
import { HAND_OVER_DAYS } from '../../src/domain/limits'
import { DAY_MS } from '../../src/domain/time'
import { findCard, spendCode } from '../shared/checkins/cards.repo'
import { findHandOver, putHandOver, type HandOver } from '../shared/checkins/hand-overs.repo'
import { cardShown } from '../shared/checkins/personal-card'
import { noteDeed } from '../shared/audit/audit.repo'
import type { Venue } from '../shared/homes/venues.repo'
import { findOrg } from '../shared/orgs/orgs.repo'
import { accountOf } from '../shared/people/accounts.repo'
import type { Context } from '../shared/people/context'
import { keepersAt } from '../shared/people/roles.repo'

interface Scan {
  code: string
  at: Date
  sure: boolean
}

/** Rounds in which the last offer is answered or replaced between reading and writing. */
const ROUNDS = 5

/**
 * Offers a venue to whoever's personal code was scanned. The code is good for this once: sent again it finishes what died on the way, and
 * where another offer has followed since it changes nothing. INVALID_INPUT · CONFLICT
 */
export async function offerOne(venue: Venue, scan: Scan, { known, personId, now }: Context): Promise<void> {
  if (venue.closed !== null) throw new AppError('CONFLICT', '这个青年之家已经停用，不能交接')
  // It is done online, so what came much later than it was scanned was scanned by a phone whose clock is wrong.
  const shown = await cardShown(scan.code, scan.sure && scan.at <= now ? scan : { at: now, sure: true })
  if (!shown || personId === null)
    throw new AppError('INVALID_INPUT', '这不是有效的签到码，请对方打开“我的签到码”再扫一次')
  const { to, memberId } = await receiverOf(shown.card.personId, venue, now)
  const { alias, step } = shown.code
  const spentFor = `handover_${venue._id}`
  const again = !(await spendCode(alias, step, spentFor))
  if (again && (await findCard(alias))?.spent[step] !== spentFor)
    throw new AppError('INVALID_INPUT', '这个码用过了，请等对方的下一个码再扫')
  await noteDeed({
    _id: `offer-venue_${venue._id}_${step}_${memberId}`,
    actorId: personId,
    deed: 'offer-venue',
    orgId: venue._id,
    subject: memberId,
    detail: '',
    at: now,
  })
  const offer: HandOver = {
    _id: venue._id,
    from: { personId, name: known?.name ?? '' },
    to,
    toId: to.personId,
    state: 'offered',
    at: now,
    expiresAt: new Date(now.getTime() + HAND_OVER_DAYS * DAY_MS),
    answeredAt: null,
    ends: [],
    moving: false,
  }
  await put(offer, again ? stepStart(step, PERSONAL_STEP_MS) : null)
}

/** In the place of the last one; not where the code was sent before and an offer stands that is newer than it. */
async function put(offer: HandOver, sentBefore: Date | null): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    const last = await findHandOver(offer._id)
    if (last && sentBefore !== null && last.at >= sentBefore) return
    // After reading it: whose last offer was accepted since they came keeps the venue no more.
    const keepers = await keepersAt([offer._id], offer.at)
    const keeps = keepers.some(({ holderId }) => holderId === offer.from.personId)
    if (last?.moving === true || !keeps) throw new AppError('CONFLICT', '这个青年之家刚刚交出去了，不能再交接')
    if (await putHandOver(offer, last)) return
  }
  throw new AppError('CONFLICT', '这会儿有别人在办交接，请再试一次')
}

/** CONFLICT who has joined no branch, or keeps the venue already */
async function receiverOf(
  personId: string,
  { _id }: Venue,
  now: Date,
): Promise<{ to: HandOver['to']; memberId: string }> {
  const account = await accountOf(personId)
  if (!account?.membership) throw new AppError('CONFLICT', '对方还没有加入团支部，加入后才能接手')
  const keepers = await keepersAt([_id], now)
  if (keepers.some(({ holderId }) => holderId === personId)) throw new AppError('CONFLICT', '对方已经是这里的管理员了')
  const { memberId, branchId } = account.membership
  const branch = (await findOrg(branchId))?.name ?? ''
  return { to: { personId, name: account.name ?? '', branch }, memberId }
}
