import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import { forgetChecks } from '../../shared/checks/notice-checks.repo'
import type { Context } from '../../shared/people/context'
import { make } from '../move'
import { presentWriting } from '../present'
import type { Loaders } from '../targets'

type Discard = Handler<Contract['writing']['discard'], Context, Loaders>

export const discard: Discard = async (sent, context, { noticeId: target }) => {
  const gone = await make({ sent, target, context }, { moves: ['discard'] })
  await forgetChecks(gone._id)
  return presentWriting(gone, target.org, context)
}
