import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { make } from '../move'
import { presentWriting } from '../present'
import type { Loaders } from '../targets'

type Release = Handler<Contract['writing']['release'], Context, Loaders>

export const release: Release = async (sent, context, { noticeId: target }) =>
  presentWriting(
    await make({ sent, target, context }, { moves: ['release'], publishAt: sent.publishAt }),
    target.org,
    context,
  )
