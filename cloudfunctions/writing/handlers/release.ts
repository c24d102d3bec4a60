import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { TOO_FAR } from '../../../src/domain/notices/writing-flaws'
import { isNearEnough } from '../../../src/domain/publishing/piece'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { clearedOf } from '../cleared'
import { make } from '../move'
import { presentWriting } from '../present'
import type { Loaders } from '../targets'

type Release = Handler<Contract['writing']['release'], Context, Loaders>

export const release: Release = async (sent, context, { noticeId: target }) =>
  presentWriting(
    await make(
      { sent, target, context },
      {
        moves: ['release'],
        publishAt: sent.publishAt,
        // What was let through was so with the approval: who lets it out decides about nothing more.
        demand: (notice) => {
          if (!isNearEnough(sent.publishAt, context.now)) throw new AppError('INVALID_INPUT', TOO_FAR)
          return clearedOf(notice, { by: context.personId ?? '', now: context.now })
        },
      },
    ),
    target.org,
    context,
  )
