import { ANSWER_MAX, ANSWERS_MAX, ANSWERS_MIN, CONFIRM_DAYS_MAX, QUESTION_MAX, REASON_MAX } from '../limits'
import { characters, isHarmless, isVisible } from '../text'
import { DAY_MS, ms, type Instant } from '../time'
import { placeOfWords, type Question, type WrittenConfirm } from './confirm'
import type { NoticeDocument } from './document'

/** What is wrong with a question, whatever the text says: null where it can be asked. */
export function questionFlaw({ text, options, right }: Question): string | null {
  if (!isWords(text, QUESTION_MAX)) return `题目写一句，最多 ${QUESTION_MAX} 个字`
  if (options.length < ANSWERS_MIN || options.length > ANSWERS_MAX) return `选项写 ${ANSWERS_MIN} 到 ${ANSWERS_MAX} 个`
  if (!options.every((option) => isWords(option, ANSWER_MAX))) return `每个选项都要写，最多 ${ANSWER_MAX} 个字`
  if (new Set(options.map((option) => option.trim())).size < options.length) return '有两个选项一样，请改一个'
  return right < options.length ? null : '选一下哪个选项是对的'
}

interface Asking {
  /** What the notice says. */
  document: Pick<NoticeDocument, 'blocks'>
  /** When it comes out, or is to ask anew. */
  from: Instant
}

/**
 * What keeps a notice from asking, as a sentence each. A reason and a deadline are demanded (product.md, house rules), the deadline after it
 * comes out and not so late that nobody would see who is missing; a question is answered by a paragraph of the text.
 */
export function confirmFlaws({ reason, deadline, question }: WrittenConfirm, { document, from }: Asking): string[] {
  const flaws: string[] = []
  if (!isWords(reason, REASON_MAX)) flaws.push(`写一句为什么要每个人确认，读者会看到，最多 ${REASON_MAX} 个字`)
  if (deadline === null) flaws.push('选一个确认截止的时间')
  else if (ms(deadline) <= ms(from)) flaws.push('确认截止要在发布之后，请另选一个')
  else if (ms(deadline) - ms(from) > CONFIRM_DAYS_MAX * DAY_MS)
    flaws.push(`确认截止最晚在发布后 ${CONFIRM_DAYS_MAX} 天，请另选一个`)
  if (question === null) return flaws
  const flaw = questionFlaw(question)
  if (flaw !== null) flaws.push(flaw)
  if (placeOfWords(document, question.says) === -1) flaws.push('选一下正文里哪一段说了答案，那一段可能刚刚改过')
  return flaws
}

/** Words that are to be seen, hide nothing and are not too many. */
const isWords = (text: string, max: number): boolean => isVisible(text) && isHarmless(text) && characters(text) <= max
