import type { Suggestion } from '../../../src/domain/publishing/check-parts'
import { isStricter, type Trouble, type Verdict } from '../../../src/domain/publishing/checks'
import { SUGGESTIONS } from '../../../src/domain/publishing/check-parts'
import { command } from '../../kit/cloud'
import { Collection } from '../../kit/collection'

/**
 * What WeChat's content check has said of what is written in a notice, beside the notice: a check makes nobody's save fail. It holds no
 * words, only their hashes.
 */
export interface NoticeChecks {
  /** Of the notice. */
  _id: string
  /** Grows with each claim: of two calls at once one has a part checked. */
  round: number
  /** Of the newest text that was looked at: an older one takes no results away. */
  turn: number
  /** By what the part or picture is called (`keyOf`). */
  results: Record<string, CheckResult>
  /** What WeChat will call a picture when it tells what it thinks of it. */
  traces: Trace[]
  trouble: Trouble | null
}

export interface CheckResult {
  /** Null while it is asked. */
  suggest: Suggestion | null
  label: number
  /** While it is asked: from when on no answer is expected any more. */
  until: Date | null
}

export interface Trace {
  id: string
  key: string
}

/** The only place that names the collection `noticeChecks`. */
const checks = new Collection<NoticeChecks>('noticeChecks')

export const findChecks = (noticeId: string): Promise<NoticeChecks | null> => checks.get(noticeId)

interface Claim {
  noticeId: string
  turn: number
  /** What is about to be asked, and until when it stays so. */
  keys: readonly string[]
  until: Date
  /** Results that are of no text any more. */
  dropped: readonly string[]
}

/** Says what is about to be asked, before it is; false where another was first. */
export function claimChecks(found: NoticeChecks | null, claim: Claim): Promise<boolean> {
  const { noticeId, turn, keys, until, dropped } = claim
  const asked: CheckResult = { suggest: null, label: 0, until }
  if (!found) {
    const results = Object.fromEntries(keys.map((key) => [key, asked]))
    return checks.insert({ _id: noticeId, round: 1, turn, results, traces: [], trouble: null })
  }
  const gone = found.traces.filter(({ key }) => dropped.includes(key))
  return checks.update(
    { _id: noticeId, round: found.round },
    {
      ...fieldsOf(dropped, () => command.remove()),
      ...fieldsOf(keys, () => command.set(asked)),
      ...(gone.length > 0 ? { traces: command.pullAll(gone) } : {}),
      round: found.round + 1,
      turn: Math.max(found.turn, turn),
    },
  )
}

/**
 * Notes under which trace the answer about a picture will come, as soon as that is known. False where the picture went out of the text
 * meanwhile: half a result of it would be taken for an answer when it comes back.
 */
export const keepTrace = (noticeId: string, trace: Trace, until: Date): Promise<boolean> =>
  checks.update(
    { _id: noticeId, [`results.${trace.key}.label`]: command.exists(true) },
    { [`results.${trace.key}.until`]: until, traces: command.push([trace]) },
  )

/** Keeps what was answered; what was not is free to be asked again. */
export const keepVerdicts = (
  noticeId: string,
  { answered, unanswered }: { answered: ReadonlyMap<string, Verdict>; unanswered: readonly string[] },
  trouble: Trouble | null,
): Promise<boolean> =>
  checks.update(
    { _id: noticeId },
    {
      ...fieldsOf([...answered.keys()], (key) => command.set({ ...answered.get(key), until: null })),
      ...fieldsOf(unanswered, () => command.remove()),
      trouble: command.set(trouble),
    },
  )

/** By the trace that WeChat tells; null where it is none of ours, or its picture has been answered about. */
export async function findTraced(traceId: string): Promise<{ found: NoticeChecks; trace: Trace } | null> {
  const [found] = await checks.find({ where: { 'traces.id': traceId }, limit: 1 })
  const trace = found?.traces.find(({ id }) => id === traceId)
  return found && trace ? { found, trace } : null
}

/** Keeps what WeChat thinks of a picture, where that is still in the text and nothing stricter is known of it. */
export async function keepAnswer(noticeId: string, trace: Trace, verdict: Verdict): Promise<void> {
  const field = `results.${trace.key}`
  const looser = SUGGESTIONS.filter((known) => isStricter(verdict.suggest, known))
  await checks.update(
    { _id: noticeId, [`${field}.suggest`]: command.in([null, ...looser]), [`${field}.label`]: command.exists(true) },
    { [field]: command.set({ ...verdict, until: null }) },
  )
  await forgetTrace(noticeId, trace)
}

/** WeChat could not look at a picture: it is free to be asked again from `until` on. */
export async function keepNoAnswer(noticeId: string, trace: Trace, until: Date): Promise<void> {
  const field = `results.${trace.key}`
  await checks.update(
    { _id: noticeId, [`${field}.suggest`]: null, [`${field}.label`]: command.exists(true) },
    { [`${field}.until`]: until },
  )
  await forgetTrace(noticeId, trace)
}

const forgetTrace = (noticeId: string, trace: Trace): Promise<boolean> =>
  checks.update({ _id: noticeId }, { traces: command.pullAll([trace]) })

/** Of a draft that was thrown away. */
export const forgetChecks = (noticeId: string): Promise<boolean> => checks.remove(noticeId)

const fieldsOf = (keys: readonly string[], value: (key: string) => object): Record<string, object> =>
  Object.fromEntries(keys.map((key) => [`results.${key}`, value(key)]))
