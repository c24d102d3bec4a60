import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { writingFlaws } from '../../../src/domain/notices/writing-flaws'
import { checkSentence } from '../../../src/domain/publishing/check-words'
import { outOf } from '../../../src/domain/publishing/piece'
import type { Handler } from '../../kit/serve'
import type { Notice } from '../../shared/notices/notices.repo'
import { keepVersion } from '../../shared/notices/versions.repo'
import { pieceOf } from '../../shared/notices/work'
import type { Context } from '../../shared/people/context'
import type { Org } from '../../shared/orgs/orgs.repo'
import { askingOf } from '../asking'
import { mindBudget } from '../budget'
import { lookAt } from '../looked'
import { make } from '../move'
import { presentWriting } from '../present'
import { writtenShown } from '../shown'
import type { Loaders } from '../targets'

type Submit = Handler<Contract['writing']['submit'], Context, Loaders>

export const submit: Submit = async (sent, context, { noticeId: target }) => {
  const demand = (notice: Notice): Promise<void> => handIn(notice, target.org, context.now)
  return presentWriting(await make({ sent, target, context }, { moves: ['submit'], demand }), target.org, context)
}

/** Whether the month in which it is to come out has a place left for what it asks: said while something else can still be chosen. INVALID_INPUT */
async function mindAsking(notice: Notice, org: Org, now: Date): Promise<void> {
  const { publishAt = null } = notice.work?.written ?? {}
  const asking = askingOf(notice, { ...pieceOf(notice), publishAt }, now)
  if (!asking?.charged || !asking.asked) return
  await mindBudget({ org, noticeId: notice._id, month: asking.asked.month, now })
}

/** What it lacks, as a sentence, and nothing is handed in; INVALID_INPUT */
async function handIn(notice: Notice, org: Org, now: Date): Promise<void> {
  const text = notice.work?.written
  if (!text) return
  // What was taken over is its original's to be whole.
  const correcting = outOf(pieceOf(notice), now) === 'published'
  const [flaw] = notice.repost ? [] : writingFlaws(text, { correcting, now, asking: correcting ? notice : null })
  if (flaw !== undefined) throw new AppError('INVALID_INPUT', flaw)
  await mindAsking(notice, org, now)
  const looked = await lookAt(notice)
  if (looked?.state === 'risky') throw new AppError('INVALID_INPUT', checkSentence('risky', looked.open) ?? '')
  // Before it is handed in: what is decided about is kept whatever becomes of it.
  const written = await writtenShown(text, notice, now)
  const version = pieceOf(notice).version
  await keepVersion({ noticeId: notice._id, version, written, at: now, original: notice.repost?.noticeId ?? null })
}
