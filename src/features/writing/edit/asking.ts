import type { WritingBurden, WritingConfirm, WritingText } from '../../../contract/writing'
import { figures } from '../../../domain/assignments/rate-words'
import { monthOf } from '../../../domain/assignments/report'
import { paragraphWords, placeOfWords } from '../../../domain/notices/confirm'
import { wordsOfBlock } from '../../../domain/notices/document'
import { addDays, DAY_MS, dayKey, ms, type Instant } from '../../../domain/time'
import { minuteOf, momentOf } from '../../../forms/moments'
import { monthIn } from '../../../domain/notices/burden'
import { asBlock } from './blocks'

export type WrittenQuestion = NonNullable<WritingConfirm['question']>

/** What begins to be asked. */
export const BLANK_CONFIRM: WritingConfirm = { reason: '', deadline: null, question: null }
export const BLANK_QUESTION: WrittenQuestion = { text: '', options: ['', ''], right: 0, says: '' }

/** What is usually asked, in a word and as it is asked. */
export const POINTS = [
  { word: '什么时候', text: '什么时候？' },
  { word: '在哪里', text: '在哪里？' },
  { word: '要带什么', text: '要带什么？' },
] as const

/** The paragraphs that can say the answer, each once, by the words by which it is told. */
export const paragraphsOf = ({ blocks }: Pick<WritingText, 'blocks'>): string[] => [
  ...new Set(blocks.map((block) => paragraphWords(wordsOfBlock(asBlock(block)))).filter((words) => words !== '')),
]

/** Which paragraph says it, in its words; or that it is to be chosen, anew where it was changed since. */
export function saysWords({ says }: WrittenQuestion, { blocks }: Pick<WritingText, 'blocks'>): string {
  if (says === '') return '选一段'
  return isThere(says, blocks) ? says : '那一段改过了，请再选一次'
}

export const isThere = (says: string, blocks: WritingText['blocks']): boolean =>
  says !== '' && placeOfWords({ blocks: blocks.map(asBlock) }, says) !== -1

/** An option less; the right one stays the right one. */
export function without({ options, right, ...rest }: WrittenQuestion, at: number): WrittenQuestion {
  const left = options.filter((_, nth) => nth !== at)
  return { ...rest, options: left, right: right === at ? 0 : right > at ? right - 1 : right }
}

/** 有 6 个支部这个月已经收满 4 条，他们会收到公告，但不用确认; to one branch as it is spoken of alone. */
export function fullWords({ full, branches, most, month }: WritingBurden, now: Instant): string {
  const when = month === monthOf(now) ? '这个月' : ` ${monthIn(month, now)}`
  const alone = branches <= 1
  if (full === 0) return `一个支部每月最多收 ${most} 条，${when.trim()}${alone ? '' : '都'}还没有收满`
  if (alone) return `这个支部${when}已经收满 ${most} 条，大家会收到公告，但不用确认`
  const whose = full >= branches ? `${figures(full)} 个支部${when}都` : `有 ${figures(full)} 个支部${when}`
  return `${whose}已经收满 ${most} 条，他们会收到公告，但不用确认`
}

/** What is offered first. */
export const MORNING = 8 * 60
const EVENING = 18 * 60

/** What deadline is offered: three days after it comes out. */
export const offeredDeadline = ({ publishAt }: Pick<WritingText, 'publishAt'>, now: string): string =>
  momentOf(addDays(dayKey(publishAt ?? now), 3), EVENING)

/** In the morning of the first day of the next month; a deadline goes along, as many days later as it was. */
export function nextMonthOf({ publishAt, confirm }: WritingText, { next, now }: { next: string; now: string }) {
  const moved = momentOf(dayKey(next), MORNING)
  const deadline = confirm?.deadline ?? null
  const days = deadline === null ? 0 : Math.max(1, Math.round((ms(deadline) - ms(publishAt ?? now)) / DAY_MS))
  const later = deadline === null ? null : momentOf(addDays(dayKey(moved), days), minuteOf(deadline))
  return { publishAt: moved, confirm: confirm && { ...confirm, deadline: later } }
}
