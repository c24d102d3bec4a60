import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { presentMe } from '../../shared/people/present-me'
import { forgetRequests } from '../../shared/people/request-answers'

type WithdrawRequest = Handler<Contract['identity']['withdrawRequest'], Context>

export const withdrawRequest: WithdrawRequest = async (_, context) => {
  const { known } = context
  // Who was never kept has asked for nothing, and no account is made to say so.
  if (known) await forgetRequests(known.personId)
  return presentMe(known, context)
}
