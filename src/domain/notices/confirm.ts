import { PARAGRAPH_WORDS_MAX } from '../limits'
import { wordsOfBlock, type NoticeDocument } from './document'

/** One question on the point, such as when, where or what to bring: to confirm is to answer it. */
export interface Question {
  text: string
  options: string[]
  /** Which of them is right, from 0. It never leaves the cloud but to those who write. */
  right: number
  /** The words of the paragraph that says it: whoever is wrong is shown that. */
  says: string
}

/** That a notice asks each of its readers to confirm it, why and until when. */
export interface Confirm {
  /** Shown to readers: asking is a burden and needs a reason. */
  reason: string
  deadline: Date
  /** Null where a tap is enough. */
  question: Question | null
}

/** The same while it is written: a draft may lack its deadline. */
export interface WrittenConfirm extends Omit<Confirm, 'deadline'> {
  deadline: Date | null
}

/** The words of a paragraph as a question names it: long ones by their beginning. */
export const paragraphWords = (words: string): string => [...words.trim()].slice(0, PARAGRAPH_WORDS_MAX).join('')

/** Which of the blocks says it; -1 where none does (any more). */
export const placeOfWords = ({ blocks }: Pick<NoticeDocument, 'blocks'>, says: string): number =>
  blocks.findIndex((block) => paragraphWords(wordsOfBlock(block)) === says)
