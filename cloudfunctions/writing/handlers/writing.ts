import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { presentWriting } from '../present'
import type { Loaders } from '../targets'

type Writing = Handler<Contract['writing']['writing'], Context, Loaders>

export const writing: Writing = (_, context, { noticeId: { notice, org } }) => presentWriting(notice, org, context)
