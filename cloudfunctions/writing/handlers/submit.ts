import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { writingFlaws } from '../../../src/domain/notices/writing-flaws'
import { checkSentence } from '../../../src/domain/publishing/check-words'
import { outOf } from '../../../src/domain/publishing/piece'
import type { Handler } from '../../kit/serve'
import { keepVersion } from '../../shared/notices/versions.repo'
import { pieceOf } from '../../shared/notices/work'
import type { Context } from '../../shared/people/context'
import { lookAt } from '../looked'
import { make } from '../move'
import { presentWriting } from '../present'
import { writtenShown } from '../shown'
import type { Loaders } from '../targets'

type Submit = Handler<Contract['writing']['submit'], Context, Loaders>

export const submit: Submit = async (sent, context, { noticeId: target }) => {
  const { notice, org } = target
  const text = notice.work?.written
  const correcting = outOf(pieceOf(notice), context.now) === 'published'
  // What was taken over is its original's to be whole.
  const [flaw] = text && !notice.repost ? writingFlaws(text, { correcting, now: context.now }) : []
  // Where it is not to be handed in at all, that is what is said.
  if (flaw !== undefined && notice.work?.turn === sent.turn) throw new AppError('INVALID_INPUT', flaw)
  const looked = notice.work?.turn === sent.turn ? await lookAt(notice) : null
  if (looked?.state === 'risky') throw new AppError('INVALID_INPUT', checkSentence('risky', looked.open) ?? '')
  // Before it is handed in: what is decided about is kept whatever becomes of it.
  if (text && notice.work?.turn === sent.turn)
    await keepVersion({
      noticeId: notice._id,
      version: notice.work.version,
      written: await writtenShown(text, notice, context.now),
      at: context.now,
      original: notice.repost?.noticeId ?? null,
    })
  return presentWriting(await make({ sent, target, context }, { moves: ['submit'] }), org, context)
}
