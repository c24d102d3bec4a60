import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { requestBy } from '../../shared/people/join-requests.repo'
import { answer, isAnswered, type Given } from '../answering'
import { besideRoster } from '../comparing'
import type { Loaders } from '../targets'

type PassMatching = Handler<Contract['identity']['passMatching'], Context, Loaders>

export const passMatching: PassMatching = async ({ branchId, askIds }, { personId: actorId, now }) => {
  let passed = 0
  // One after the other: of two that fit the same row the second meets what became of the first.
  for (const askId of new Set(askIds)) if (await passOne({ branchId, askId }, { actorId, now })) passed += 1
  return { passed }
}

/** Whether one request is passed, now or before, to the row that it fits. */
async function passOne(
  { branchId, askId }: { branchId: string; askId: string },
  who: Parameters<typeof answer>[2],
): Promise<boolean> {
  const request = await requestBy(branchId, askId)
  if (!request) return false
  if (request.state !== 'open') return request.state === 'passed'
  const [row] = await besideRoster(branchId, [request], who.actorId)
  if (row?.how !== 'same' || row.memberId === null || row.own) return false
  const given: Given = { by: 'pass', memberId: row.memberId }
  try {
    const answered = await answer(request, given, who)
    return answered !== null && isAnswered(answered, given)
  } catch (failure) {
    // It does not fit any more: it waits on, and is told among those that do.
    if (failure instanceof AppError) return false
    throw failure
  }
}
