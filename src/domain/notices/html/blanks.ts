/** Fewer underlined spaces are the end of an underlined word. */
const BLANK_MIN = 3
/** Lines to write on are as long as the page has room for: in a notice this long at most. */
const BLANK_MAX = 12
/** How many spaces each takes the place of. */
const WIDTHS: Readonly<Record<string, number>> = { ' ': 1, '\u00A0': 1, '\u2002': 1, '\u2003': 2, '\u3000': 2, '\t': 6 }

/** What is to be filled in (姓名：____), drawn by programs as underlined spaces, as a line of signs; null of a text that is no such line. */
export function blankOf(text: string): string | null {
  const letters = [...text].filter((letter) => letter !== '\r' && letter !== '\n')
  if (!letters.every((letter) => letter in WIDTHS)) return null
  const width = letters.reduce((sum, letter) => sum + (WIDTHS[letter] ?? 0), 0)
  return width < BLANK_MIN ? null : '_'.repeat(Math.min(width, BLANK_MAX))
}

interface Stretch {
  text: string
  underlined: boolean
  link: unknown
}

/** A line with signs where it is to be filled in; a program may cut one such place into many pieces. */
export function withBlanks<S extends Stretch>(line: readonly S[]): S[] {
  const all: S[] = []
  let blank: S[] = []
  const end = (): void => {
    const [first] = blank
    const drawn = blankOf(blank.map(({ text }) => text).join(''))
    all.push(...(first && drawn !== null ? [{ ...first, text: drawn }] : blank))
    blank = []
  }
  for (const one of line) {
    if (one.underlined && one.link === undefined && one.text.trim() === '') blank.push(one)
    else {
      end()
      all.push(one)
    }
  }
  end()
  return all
}
