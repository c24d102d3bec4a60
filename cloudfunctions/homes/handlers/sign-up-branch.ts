import type { Contract } from '../../../src/contract'
import type { Reply } from '../../../src/contract/define'
import { AppError } from '../../../src/contract/errors'
import { isWelcome } from '../../../src/domain/homes/activity'
import { placesOf } from '../../../src/domain/homes/seats'
import { ENTERED } from '../../../src/domain/homes/to-tell'
import type { Handler } from '../../kit/serve'
import { noteDeed } from '../../shared/audit/audit.repo'
import { closedBecause } from '../../shared/homes/refused'
import type { Settled } from '../../shared/homes/settled'
import { activityTemplate } from '../../shared/homes/send-message'
import { liveTicketOf, takePlace } from '../../shared/homes/take-place'
import { tellSoon } from '../../shared/homes/telling'
import { unusedOf, wishesOf } from '../../shared/homes/wishes.repo'
import { reachableOf } from '../../shared/people/accounts.repo'
import type { Context } from '../../shared/people/context'
import { rosterRowsIn, type RosterRow } from '../../shared/people/roster.repo'
import { openActivity } from '../open-activity'
import type { Loaders } from '../targets'

type SignUpBranch = Handler<Contract['homes']['signUpBranch'], Context, Loaders>
type Outcome = Reply<Contract['homes']['signUpBranch']>

/**
 * One after another, so that the order given is that in which they stand in line, and each by the update that everybody signs up with.
 * What ends in the middle can be sent again: who is in stays where they are.
 */
export const signUpBranch: SignUpBranch = async ({ activityId, memberIds }, context, { branchId: { org } }) => {
  const { now } = context
  const asked = [...new Set(memberIds)]
  const [found, rows] = await Promise.all([openActivity(activityId, now), rosterRowsIn(org._id, asked)])
  if (rows.size < asked.length) throw new AppError('NOT_FOUND', '花名册有变动，请刷新名单后再报名')
  const chosen = asked.flatMap((memberId) => rows.get(memberId) ?? [])
  const reachable = await reachableOf(chosen)
  const isIn = ({ activity }: Pick<Settled, 'activity'>, { _id, personId }: RosterRow): boolean =>
    reachable.has(_id) && liveTicketOf(activity, personId) !== null
  const news = chosen.filter((row) => !isIn(found, row))
  const able = news.filter(({ _id, standing }) => reachable.has(_id) && isWelcome(found.activity.welcome, standing))
  const already = chosen.length - news.length
  if (able.length === 0)
    return { seated: 0, waiting: 0, already, refused: news.length, unreached: await countUnreached(found, chosen) }
  const closed = closedBecause(found.activity, now)
  if (closed) throw closed

  const comers = able.flatMap((row) => {
    const openid = reachable.get(row._id)?.openid
    return openid === undefined || row.personId === null ? [] : [{ row, openid, personId: row.personId }]
  })
  // The log first: whoever dies in the middle and is asked again finds people in of whom a row would never come.
  await noteDeed({
    actorId: context.personId,
    deed: 'sign-up-branch',
    orgId: org._id,
    subject: activityId,
    detail: `${comers.length} people`,
    at: now,
  })
  let last: AppError | null = null
  let { activity } = found
  const entered: string[] = []
  for (const { row, openid, personId } of comers) {
    try {
      const comer = { openid, personId, memberId: row._id, name: row.name, by: 'branch' as const, times: null }
      activity = await takePlace(activity, comer, now)
      entered.push(personId)
    } catch (failure) {
      // Nobody more can wait, or somebody has signed up too often: the others have theirs.
      if (!(failure instanceof AppError)) throw failure
      last = failure
    }
  }
  if (entered.length === 0 && last) throw last
  await tellSoon(activityId, now)
  const after = await openActivity(activityId, now)
  const refused = news.length - entered.length
  return { ...placed(after, entered, now), already, refused, unreached: await countUnreached(after, chosen) }
}

/** Of the people whom the branch has signed up, how many no message has reached, or will reach. It is the same however often it is asked. */
async function countUnreached({ activity }: Settled, rows: readonly RosterRow[]): Promise<number> {
  const told = activity.told[ENTERED] ?? {}
  const agreed = (await wishesOf(activity._id)).filter((own) => unusedOf(own, 'up').length > 0)
  const mayBeTold = new Set(activityTemplate() === null ? [] : agreed.map(({ personId }) => personId))
  return rows.filter(({ personId }) => {
    const ticket = personId === null ? null : liveTicketOf(activity, personId)
    if (ticket === null || ticket.by !== 'branch') return false
    const outcome = told[ticket.id]
    return outcome === undefined ? !mayBeTold.has(ticket.personId) : outcome === 'none'
  }).length
}

function placed(
  { activity, drawing }: Settled,
  entered: readonly string[],
  now: Date,
): Pick<Outcome, 'seated' | 'waiting'> {
  const places = placesOf(activity, drawing, now)
  const states = entered.map((personId) => {
    const ticket = liveTicketOf(activity, personId)
    return ticket && places.get(ticket.id)?.state
  })
  const waiting = states.filter((state) => state === 'waiting' || state === 'out').length
  return { seated: states.length - waiting, waiting }
}
