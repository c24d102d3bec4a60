import type { CheckedNow } from '../../src/contract/writing'
import { AppError } from '../../src/contract/errors'
import { CHECKS_A_CALL, PICTURE_ANSWER_MINUTES, TEXT_ANSWER_MINUTES } from '../../src/domain/limits'
import type { Piece } from '../../src/domain/publishing/check-parts'
import { keysOf, type Keyed, type Trouble, type Verdict } from '../../src/domain/publishing/checks'
import { MINUTE_MS } from '../../src/domain/time'
import { checkPicture } from '../shared/checks/check-picture'
import { checkText } from '../shared/checks/check-text'
import type { Unanswered } from '../shared/checks/ask-security'
import { claimChecks, keepTrace, keepVerdicts } from '../shared/checks/notice-checks.repo'
import type { Notice } from '../shared/notices/notices.repo'
import type { Context } from '../shared/people/context'
import { lookAt, type Looked } from './looked'
import { presentChecks } from './present-checks'
import { takeCheck } from './take-check'

/** Who loses one round to another looks again; after these somebody else is at it. */
const ROUNDS = 3

/** Has the next parts and pictures of what is written checked that have no result yet and that nobody else is asking about. TOO_MANY */
export async function checkSome(notice: Notice, context: Context): Promise<CheckedNow> {
  for (let round = 0; round < ROUNDS; round++) {
    const looked = await lookAt(notice)
    if (!looked) break
    const due = dueIn(looked, context.now).slice(0, CHECKS_A_CALL)
    const dropped = droppedIn(looked, notice)
    if (due.length === 0 && dropped.length === 0) break
    if (due.length > 0 && !(await takeCheck(`${notice._id}_${looked.kept?.round ?? 0}`, context)))
      throw new AppError('TOO_MANY', '一小时内检查得太多了，请过一会儿再检查')
    const claim = { keys: due.map(({ key }) => key), dropped, until: inMinutes(TEXT_ANSWER_MINUTES, context.now) }
    if (!(await claimChecks(looked.kept, { noticeId: notice._id, turn: notice.work?.turn ?? 0, ...claim }))) continue
    if (due.length > 0) await askAbout(due, notice._id, context)
    break
  }
  const looked = await lookAt(notice)
  const isStuck = looked?.state === 'unseen' || looked?.state === 'failed'
  return {
    checks: presentChecks(looked),
    left: looked && !isStuck ? dueIn(looked, context.now).length : 0,
  }
}

/** What can be asked about now; the same words stand for each other. */
function dueIn({ missing, kept }: Looked, now: Date): Keyed<Piece>[] {
  const free = missing.filter(({ key }) => {
    const { until } = kept?.results[key] ?? { until: null }
    return until === null || until <= now
  })
  return [...new Map(free.map((one) => [one.key, one])).values()]
}

/** Results that are of no words of this text, unless a newer one was looked at. */
function droppedIn({ kept, keyed }: Looked, { work }: Notice): string[] {
  if (!kept || kept.turn > (work?.turn ?? 0)) return []
  const present = keysOf(keyed)
  return Object.keys(kept.results).filter((key) => !present.has(key))
}

const inMinutes = (minutes: number, now: Date): Date => new Date(now.getTime() + minutes * MINUTE_MS)

async function askAbout(due: readonly Keyed<Piece>[], noticeId: string, { known, now }: Context): Promise<void> {
  const openid = known?._id ?? ''
  const asked = await Promise.all(
    due.map(async ({ key, what, spot }): Promise<[string, Verdict | Unanswered | 'later']> => {
      if (spot.of !== 'picture' && spot.of !== 'file') return [key, await checkText(openid, what)]
      const taken = await checkPicture(openid, what)
      if (typeof taken === 'string') return [key, taken]
      await keepTrace(noticeId, { id: taken.trace, key }, inMinutes(PICTURE_ANSWER_MINUTES, now))
      return [key, 'later']
    }),
  )
  const answered = new Map(
    asked.flatMap(([key, one]): [string, Verdict][] => (typeof one === 'string' ? [] : [[key, one]])),
  )
  const unanswered = asked.flatMap(([key, one]) => (one === 'not-seen' || one === 'no-answer' ? [key] : []))
  await keepVerdicts(noticeId, { answered, unanswered }, troubleOf(asked.map(([, one]) => one)))
}

function troubleOf(asked: readonly (Verdict | Unanswered | 'later')[]): Trouble | null {
  if (asked.includes('not-seen')) return 'unseen'
  return asked.includes('no-answer') ? 'failed' : null
}
