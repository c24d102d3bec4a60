import type { Writing } from '../../../contract/writing'
import { figures } from '../../../domain/assignments/rate-words'

const LETTERS = 'ABCD'

/** 选错“20:00” 14 人次: by number only. What is being written of it may have other options: then each is told by its letter. */
export function misreadWords({ asking, text, copy }: Pick<Writing, 'asking' | 'text' | 'copy'>): string[] {
  const misread = asking?.misread
  if (!misread) return []
  const options = copy !== null && text.asksAgain ? [] : (text.confirm?.question?.options ?? [])
  const wrong = misread.wrong.flatMap((count, nth) => {
    const option = options[nth]
    const called = option === undefined ? ` ${LETTERS.charAt(nth)}` : `“${option}”`
    return count === 0 ? [] : [`选错${called} ${figures(count)} 人次`]
  })
  return [...(wrong.length === 0 ? ['还没有人选错'] : wrong), `已确认 ${figures(misread.confirmed)} 人`]
}
