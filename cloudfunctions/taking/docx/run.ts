import { blankOf } from '../../../src/domain/notices/html/blanks'
import { onlyTold, type Frame, type Made, type Told } from './frame'
import type { Styles } from './styles'
import { isOn } from './xml'

/** What of letters is not taken over: their fonts and colours. */
const LOOKS = ['w:color', 'w:highlight', 'w:shd', 'w:rFonts']

/** A stretch of text in one look, as it is read on; where it is hidden it is only told. */
export function run(
  frame: Frame,
  { styles, paragraphStyle }: { styles: Styles; paragraphStyle: string | undefined },
): Made {
  const { is, out, words, told } = frame
  const own = styles.letters(is.get('w:rStyle'))
  const outer = styles.paragraph(paragraphStyle)
  const says = (name: string): boolean | undefined => (is.has(name) ? isOn(is.get(name)) : undefined)
  if (says('w:vanish') ?? own.hidden ?? outer.hidden) return onlyTold('hidden', frame)
  if (out === '') return { out, words, told }
  const bold = says('w:b') ?? own.bold ?? outer.bold
  const struck = says('w:strike') ?? says('w:dstrike') ?? own.struck ?? outer.struck
  const isUnderlined = is.has('w:u') && isOn(is.get('w:u'))
  const blank = isUnderlined && !/<w:(fldChar|drawing)/.test(out) ? blankOf(words) : null
  // The number of a note stands in brackets on the line, and so does the note.
  const raised = /<w:(foot|end)noteReference/.test(out) ? '' : (is.get('w:vertAlign') ?? '')
  const properties = [
    bold ? '<w:b/>' : '',
    struck ? '<w:strike/>' : '',
    ['superscript', 'subscript'].includes(raised) ? `<w:vertAlign w:val="${raised}"/>` : '',
  ].join('')
  const looks: Told[] = LOOKS.some((name) => is.has(name)) && words.trim() !== '' ? [{ kind: 'looks', words: '' }] : []
  const said = blank === null ? out : `<w:t>${blank}</w:t>`
  return { out: `<w:r><w:rPr>${properties}</w:rPr>${said}</w:r>`, words, told: [...told, ...looks] }
}
