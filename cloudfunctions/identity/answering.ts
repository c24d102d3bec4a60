import { AppError } from '../../src/contract/errors'
import type { Sent } from '../../src/contract/define'
import type { Contract } from '../../src/contract'
import type { Answer, JoinRequest } from '../shared/people/join-requests.repo'
import { passedTo, putAnswer, requestBy } from '../shared/people/join-requests.repo'
import { findRosterRow } from '../shared/people/roster.repo'
import { settleAnswer } from '../shared/people/request-answers'
import { isOthers } from './open-row'

export type Given = Sent<Contract['identity']['answerRequest']>['answer']

interface Answering {
  actorId: string | null
  now: Date
}

/**
 * Answers a request, once, whoever else does at the same time; what became of it, and null where it was taken back meanwhile. The answer
 * comes first: what follows from it is done by whoever meets it next, should this die.
 */
export async function answer(
  request: JoinRequest,
  given: Given,
  { actorId, now }: Answering,
): Promise<JoinRequest | null> {
  if (request.personId === actorId) {
    throw new AppError('CONFLICT', '这是你自己的申请，请另一位团支书或副书记处理')
  }
  if (request.state === 'open') {
    if (given.by === 'pass') await mustBeFree(request, given.memberId)
    await putAnswer(request, { ...answerOf(request, given), answeredBy: actorId, answeredAt: now })
  }
  const answered = await requestBy(request.branchId, request.askId)
  if (answered) await settleAnswer(answered)
  return answered
}

/** Whether a request was answered just so. */
export const isAnswered = (request: JoinRequest, given: Given): boolean => {
  const { state, memberId, adds, reason } = answerOf(request, given)
  return request.state === state && request.memberId === memberId && request.adds === adds && request.reason === reason
}

const NOTHING = { memberId: null, adds: null, reason: null }

/** The row that passing adds has an id of its own asking, so that adding it again adds none. */
function answerOf({ askId }: JoinRequest, given: Given): Omit<Answer, 'answeredBy' | 'answeredAt'> {
  switch (given.by) {
    case 'pass':
      return { ...NOTHING, state: 'passed', memberId: given.memberId }
    case 'add':
      return { ...NOTHING, state: 'passed', memberId: `r-${askId}`, adds: given.standing }
    case 'refuse':
      return { ...NOTHING, state: 'refused', reason: given.reason }
  }
}

async function mustBeFree({ branchId, personId }: JoinRequest, memberId: string): Promise<void> {
  const row = await findRosterRow(memberId)
  if (row?.branchId !== branchId) throw new AppError('NOT_FOUND', '花名册里没有这一位，名单有变动时请先刷新')
  if (await isOthers(row, personId)) throw new AppError('CONFLICT', '这一位已有人加入。不是本人时先到“加入记录”里撤销')
  if ((await passedTo(branchId, memberId)).some((other) => other !== personId)) {
    throw new AppError('CONFLICT', '这一位已经通过了另一个申请')
  }
}
