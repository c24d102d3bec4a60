import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { ROSTER_TRIES } from '../../../src/domain/limits'
import type { Doubt } from '../../../src/domain/people/join-request'
import type { Handler } from '../../kit/serve'
import { getOrg } from '../../shared/orgs/orgs.repo'
import type { Context } from '../../shared/people/context'
import { askToJoin, findRequest } from '../../shared/people/join-requests.repo'
import { presentRequest } from '../../shared/people/present-me'
import { triesLeft } from '../../shared/tries/tries.repo'
import { answersOf, takeRequest } from '../gates'
import { getInvite } from '../invite'
import { answersLeft, openRow } from '../open-row'

type RequestToJoin = Handler<Contract['identity']['requestToJoin'], Context>

export const requestToJoin: RequestToJoin = async ({ code, name, after }, context) => {
  if (context.member) throw new AppError('CONFLICT', '你已经在一个团支部里了')
  const invite = await getInvite(code, context)
  const branch = await getOrg(invite.orgId)
  await takeRequest(branch._id, after, context)
  const doubt = await doubtOf(branch._id, name, context)
  const { personId } = await context.account()
  await askToJoin({ personId, branchId: branch._id, name, doubt, at: context.now }, after)
  const request = await findRequest(personId, branch._id)
  if (!request) throw new AppError('CONFLICT', '申请刚刚撤回了，要加入请再申请一次')
  return presentRequest(request, branch)
}

/** Why somebody asks although one free row bears the name: that is all that is told of tries, and the roster tells the rest. */
async function doubtOf(branchId: string, name: string, context: Context): Promise<Doubt | null> {
  const { row } = await openRow(branchId, name, context)
  if (!row) return null
  const [left, ofCaller] = await Promise.all([
    answersLeft(row, context),
    triesLeft(answersOf(context.callerKey()), context.now),
  ])
  return left <= 0 || ofCaller < ROSTER_TRIES ? 'number' : 'not-me'
}
