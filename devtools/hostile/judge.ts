import * as v from 'valibot'
import { ERROR_CODES, type ErrorCode } from '../../src/contract/errors'
import type { Write } from './ear'

const ENVELOPE = v.union([
  v.strictObject({ ok: v.literal(true), data: v.unknown() }),
  v.strictObject({
    ok: v.literal(false),
    error: v.strictObject({ code: v.picklist(ERROR_CODES), message: v.string(), trace: v.string() }),
  }),
])
export type Answer = v.InferOutput<typeof ENVELOPE>

/** What a page can take in at once (setData) is 1 MB; a refusal is a sentence. */
const MOST_CHARACTERS = 1_000_000
const LONGEST_SENTENCE = 120
/** Wrong tries are counted and closed doors noted; nothing else may come of a refusal. */
const WRITTEN_ON_REFUSAL = new Set(['tries', 'audit'])
/** Of these it is refused by giving up what was begun: what can never be read is not to be gone on with. */
const GIVEN_UP = new Set(['bundles', 'uploadParts', 'uploads'])
/** What the phone says where no answer came; a function never does. */
const NOT_SAID: readonly ErrorCode[] = ['INTERNAL', 'UNREACHABLE']
const WORDS = /[A-Za-z0-9_-]{6,}/g

/** Whether what a function answered is an answer. */
export const answerIn = (reply: unknown): Answer | null => (v.is(ENVELOPE, reply) ? reply : null)

/** Everything that may be in no answer: openids and numbers of people. */
export type Secrets = ReadonlySet<string>

/** What is wrong with an answer and with what was written meanwhile, in words. */
export function faultsOf(
  reply: unknown,
  { writes, action }: { writes: readonly Write[]; action: string },
  secrets: Secrets,
): string[] {
  const answer = answerIn(reply)
  if (!answer) return ['what it answers is no envelope']
  const text = JSON.stringify(answer)
  const faults = text.length > MOST_CHARACTERS ? [`an answer of ${text.length} characters`] : []
  if ((text.match(WORDS) ?? []).some((word) => secrets.has(word))) faults.push('an openid or a number is in the answer')
  if (answer.ok) return faults
  const { code, message } = answer.error
  if (NOT_SAID.includes(code)) faults.push(`${code} is answered`)
  if (!isSentence(message)) faults.push('the message is no sentence for people')
  const mayBe = (name: string): boolean =>
    WRITTEN_ON_REFUSAL.has(name) || (action === 'bundlePart' && GIVEN_UP.has(name))
  const written = new Set(writes.map(({ collection }) => collection).filter((name) => !mayBe(name)))
  if (written.size > 0) faults.push(`refused with ${code}, and ${[...written].sort().join(', ')} written`)
  return faults
}

/** Chinese, short, of one line, and nothing that only the log may know. */
const isSentence = (message: string): boolean =>
  message.length <= LONGEST_SENTENCE &&
  /[\u4e00-\u9fff]{4}/.test(message) &&
  !/[\p{Cc}\p{Cs}\u200b-\u200f\u202a-\u202e\u2066-\u2069]|undefined|NaN|\[object|Error\b|\bat .+:\d+/u.test(message)
