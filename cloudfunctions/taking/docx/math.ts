import { onlyTold, type Frame, type Made } from './frame'
import { escaped } from './xml'

/** What of a formula is written in one line: the others stand above and below each other. */
const IN_A_LINE = new Set([
  'm:oMath',
  'm:oMathPara',
  'm:oMathParaPr',
  'm:jc',
  'm:r',
  'm:rPr',
  'm:sty',
  'm:t',
  'm:ctrlPr',
])
/** What is said of those where only letters are left. */
const SAID: Readonly<Record<string, string>> = { 'm:den': '/', 'm:sup': '^', 'm:sub': '_', 'm:rad': '√', 'm:d': '(' }
const SAID_AFTER: Readonly<Record<string, string>> = { 'm:d': ')' }

export const isOfFormula = (name: string): boolean => name.startsWith('m:')

/** Notes of an open formula what it is made of. */
export function noteFormula(formula: Frame | undefined, frame: Frame): void {
  if (formula && !IN_A_LINE.has(frame.name)) formula.is.set('high', '')
  frame.words += SAID[frame.name] ?? ''
}

/** A part of a formula. */
export const formulaPart = ({ name, words, told }: Frame): Made => ({
  out: '',
  words: words + (SAID_AFTER[name] ?? ''),
  told,
})

/** A whole one: in the text where it is written in one line; told where it is not. */
export const formula = (frame: Frame): Made => {
  if (frame.is.has('high')) return onlyTold('equation', frame)
  return { ...frame, out: `<w:r><w:t xml:space="preserve">${escaped(frame.words)}</w:t></w:r>` }
}
