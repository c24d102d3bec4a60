import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import type { RosterChoice } from '../../../src/contract/requests'
import { REQUEST_ROWS_SHOWN } from '../../../src/domain/limits'
import { toldApart } from '../../../src/domain/people/told-apart'
import { deedsOn } from '../../../src/domain/permissions/can'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { requestBy } from '../../shared/people/join-requests.repo'
import { rosterOf } from '../../shared/people/roster.repo'
import { besideRoster } from '../comparing'
import type { Loaders } from '../targets'

type CompareRequest = Handler<Contract['identity']['compareRequest'], Context, Loaders>

export const compareRequest: CompareRequest = async ({ branchId, askId }, context, { branchId: target }) => {
  const found = await requestBy(branchId, askId)
  const [request] = found?.state === 'open' ? await besideRoster(branchId, [found], context.personId) : []
  if (!found || !request) throw new AppError('NOT_FOUND', '这个申请已撤回、改过或处理过，请刷新')
  const choices = toldApart(await rosterOf(branchId)).map(
    ({ _id: memberId, name, standing, personId, nameKey }): RosterChoice => ({
      memberId,
      name,
      standing,
      // Compared with the request, a row whose person has left counts as free.
      free: personId === null || memberId === request.memberId,
      same: nameKey === found.nameKey,
    }),
  )
  const others = choices.filter(({ same, free }) => !same && free)
  return {
    request,
    choices: [...choices.filter(({ same }) => same), ...others].slice(0, REQUEST_ROWS_SHOWN),
    may: deedsOn(await context.actor(), target),
    now: context.now.toISOString(),
  }
}
