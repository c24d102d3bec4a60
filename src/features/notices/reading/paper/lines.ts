import type { Ink } from './paper'

export interface Look {
  size: number
  bold: boolean
}

/** How wide words are drawn. */
export type Measure = (words: string, look: Look) => number

/** Words of a line in one look. */
export interface Stretch {
  words: string
  bold: boolean
  width: number
}

export interface Line {
  stretches: Stretch[]
  width: number
}

/** What stays on one line: a Latin word or number, or one character of Chinese, with the marks that must not begin or end a line. */
const TOGETHER = /\n|[ \t\u3000]|[（《「『“‘【〔]*(?:[\x21-\x7e]+|[^\n])[，。；：、！？）》」』”’】〕…%]*/gu

/** A paragraph in lines that are no wider than there is room. A blank that no longer fits hangs out, and is not seen. */
export function linesOf(
  runs: readonly Ink[],
  size: number,
  { room, measure }: { room: number; measure: Measure },
): Line[] {
  const lines: Line[] = [{ stretches: [], width: 0 }]
  const put = (words: string, bold: boolean, width: number): void => {
    const line = lines[lines.length - 1]
    if (!line) return
    const last = line.stretches[line.stretches.length - 1]
    line.width += width
    if (last?.bold === bold) {
      last.words += words
      last.width += width
    } else line.stretches.push({ words, bold, width })
  }
  const fits = (width: number): boolean => (lines[lines.length - 1]?.width ?? 0) + width <= room
  const turn = (): void => {
    if ((lines[lines.length - 1]?.width ?? 0) > 0) lines.push({ stretches: [], width: 0 })
  }
  for (const piece of piecesOf(runs)) {
    if (piece === null) {
      lines.push({ stretches: [], width: 0 })
      continue
    }
    const measured = piece.map(({ text, bold = false }) => ({ text, bold, width: measure(text, { size, bold }) }))
    const width = measured.reduce((sum, one) => sum + one.width, 0)
    const blank = piece.every(({ text }) => text.trim() === '')
    if (!blank && !fits(width)) turn()
    if (blank || fits(width)) for (const one of measured) put(one.text, one.bold, one.width)
    else
      for (const { text, bold } of measured)
        for (const letter of text) {
          const wide = measure(letter, { size, bold })
          if (!fits(wide)) turn()
          put(letter, bold, wide)
        }
  }
  return lines
}

/** What stays together, each in its looks; null where a line ends by itself. */
function* piecesOf(runs: readonly Ink[]): Generator<Ink[] | null> {
  const text = runs.map((run) => run.text).join('')
  let nth = 0
  let begins = 0
  for (const [words] of text.matchAll(TOGETHER)) {
    const piece: Ink[] = []
    let left = words.length
    while (left > 0) {
      const run = runs[nth]
      if (!run) break
      const part = run.text.slice(begins, begins + left)
      if (part !== '') piece.push({ ...run, text: part })
      left -= part.length
      begins += part.length
      if (begins < run.text.length) continue
      nth += 1
      begins = 0
    }
    yield words === '\n' ? null : piece
  }
}
