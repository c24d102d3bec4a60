import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { checkSome } from '../check-some'
import type { Loaders } from '../targets'

type Check = Handler<Contract['writing']['check'], Context, Loaders>

export const check: Check = (_, context, { noticeId: { notice } }) => checkSome(notice, context)
