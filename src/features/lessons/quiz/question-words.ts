import type { OpenQuestion } from '../../../contract/lessons'

type Kind = OpenQuestion['kind']

export const KIND_WORDS: Record<Kind, { tag: string; hint: string }> = {
  single: { tag: '单选', hint: '选 1 项' },
  multiple: { tag: '多选', hint: '选出所有正确项' },
  judge: { tag: '判断', hint: '选对或错' },
}

export const optionLetter = (place: number): string => String.fromCharCode(65 + place)

/** The letters and words of some options, in the order of the question: C 十五年. */
export function optionWords(question: OpenQuestion, ids: readonly string[]): { letter: string; text: string }[] {
  return question.options.flatMap((option, place) =>
    ids.includes(option.id) ? [{ letter: optionLetter(place), text: option.text }] : [],
  )
}
