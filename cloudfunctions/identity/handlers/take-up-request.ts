import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { findRequest } from '../../shared/people/join-requests.repo'
import { settleAnswer } from '../../shared/people/request-answers'
import { findRosterRow } from '../../shared/people/roster.repo'
import { elsewhere } from '../joining'
import { isOthers } from '../open-row'
import { giveTicket } from '../ticket'

type TakeUpRequest = Handler<Contract['identity']['takeUpRequest'], Context>

export const takeUpRequest: TakeUpRequest = async ({ branchId }, context) => {
  const { known, member, personId } = context
  if (member) throw elsewhere()
  const request = known && (await findRequest(known.personId, branchId))
  if (request?.state !== 'passed' || request.memberId === null || request.answeredAt === null) {
    throw new AppError('NOT_FOUND', '没有找到通过的申请，请刷新看看现在的情况')
  }
  const provenAt = request.answeredAt
  await settleAnswer(request)
  const row = await findRosterRow(request.memberId)
  // Of a joining that a secretary has undone since, the pass is void as well.
  const undone = row?.undoneAt !== undefined && row.undoneAt >= provenAt
  if (row?.branchId !== branchId || undone || (await isOthers(row, personId))) {
    throw new AppError('CONFLICT', '通过之后，花名册里的这一位已由别人加入或有改动。可以再申请一次，团支书会看到')
  }
  return giveTicket(row, context, provenAt)
}
