import { createHash } from 'node:crypto'
import type { Suggestion } from '../../../src/domain/publishing/check-parts'
import { cloud } from '../../kit/cloud'

/** What became of a check: what WeChat suggests, with its label, or why it was not made. */
export type Checked = { suggest: Suggestion; label: number } | 'not-seen' | 'no-answer'

/** WeChat checks for people who were in the mini-program within two hours, and for nobody else. */
const NOT_SEEN = 61010
/** 论坛: what is written for others to read. */
const SCENE = 3

/** The SDK leaves its open interfaces untyped. */
const security = () => cloud.openapi.security as { msgSecCheck: (request: object) => Promise<unknown> }

/** Has WeChat check a part of a text (2,500 characters at most) for whoever has written it. */
export async function checkText(openid: string, content: string): Promise<Checked> {
  try {
    const reply = await security().msgSecCheck({ version: 2, scene: SCENE, openid, content })
    return resultIn(reply) ?? 'no-answer'
  } catch (failure) {
    return codeOf(failure) === NOT_SEEN ? 'not-seen' : 'no-answer'
  }
}

const SUGGESTIONS: readonly string[] = ['pass', 'review', 'risky'] satisfies Suggestion[]
const isSuggestion = (text: unknown): text is Suggestion => typeof text === 'string' && SUGGESTIONS.includes(text)

/** What is none of the three is no answer: nothing is published on it. */
export function resultIn(reply: unknown): { suggest: Suggestion; label: number } | null {
  const result: unknown = typeof reply === 'object' && reply !== null ? Reflect.get(reply, 'result') : null
  if (typeof result !== 'object' || result === null) return null
  const suggest: unknown = Reflect.get(result, 'suggest')
  const label: unknown = Reflect.get(result, 'label')
  return isSuggestion(suggest) ? { suggest, label: typeof label === 'number' ? label : 0 } : null
}

const codeOf = (failure: unknown): unknown =>
  typeof failure === 'object' && failure !== null ? Reflect.get(failure, 'errCode') : undefined

/** Under which the result of a part is kept: the same text is checked once. A name of a field, so that it begins with a letter. */
export const partKey = (text: string): string =>
  `p${createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 32)}`
