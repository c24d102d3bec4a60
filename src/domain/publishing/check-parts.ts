import { linesOf, type Block } from '../notices/document'
import { characters } from '../text'

/** What WeChat suggests of a text: nothing is wrong with it, a person should look, or it must not be published. */
export type Suggestion = 'pass' | 'review' | 'risky'

/** Characters that WeChat takes in one check. */
export const CHECKED_CHARS = 2500

/** A part of a text that is checked at once. */
export interface CheckPart {
  text: string
  /** Which paragraphs it is of, counted from 1: the first and the last. Of the title 0. */
  from: number
  to: number
}

/**
 * A text in as few parts as can be, each within what WeChat takes, so that only what was changed is checked anew. A paragraph that is
 * longer is cut; parts overlap by nothing, as the check reads sentences and not across them.
 */
export function checkParts({ title, blocks }: { title: string; blocks: readonly Block[] }): CheckPart[] {
  const parts: CheckPart[] = []
  const pieces = [title, ...blocks.map((block) => linesOf(block).join('\n'))].flatMap((text, at) =>
    cut(text).map((piece) => ({ text: piece, at })),
  )
  for (const { text, at } of pieces) {
    if (text.trim() === '') continue
    const last = parts[parts.length - 1]
    if (last && characters(last.text) + 1 + characters(text) <= CHECKED_CHARS) {
      last.text += `\n${text}`
      last.to = at
    } else parts.push({ text, from: at, to: at })
  }
  return parts
}

/** In stretches of as many characters as are taken at once. */
function cut(text: string): string[] {
  const all = [...text]
  if (all.length <= CHECKED_CHARS) return [text]
  return Array.from({ length: Math.ceil(all.length / CHECKED_CHARS) }, (_, n) =>
    all.slice(n * CHECKED_CHARS, (n + 1) * CHECKED_CHARS).join(''),
  )
}
