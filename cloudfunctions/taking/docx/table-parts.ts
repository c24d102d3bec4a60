import { onlyTold, type Frame, type Made } from './frame'
import { isOn } from './xml'

/** Wider ones are no tables that people read. */
const SPAN_MAX = 60

const spanned = (span: string | undefined): number => Math.min(SPAN_MAX, Math.max(1, Number(span) || 1))

/** A row of a table; one that a revision took out, or that is hidden, is only told. */
export function row(frame: Frame): Made {
  const { is, out, words, told } = frame
  if (is.has('w:del')) return onlyTold('deleted', frame)
  if (is.has('w:hidden') && isOn(is.get('w:hidden'))) return onlyTold('hidden', frame)
  const head = is.has('w:tblHeader') && isOn(is.get('w:tblHeader')) ? '<w:trPr><w:tblHeader/></w:trPr>' : ''
  // A row may begin farther in: the places before it are empty.
  const before =
    Number(is.get('w:gridBefore')) > 0 ? cellOut('', { span: spanned(is.get('w:gridBefore')), merge: '' }) : ''
  return { out: `<w:tr>${head}${before}${out}</w:tr>`, words: `${words}\n`, told }
}

export function cell({ is, out, words, told }: Frame): Made {
  const merge = is.has('w:vMerge')
    ? `<w:vMerge w:val="${is.get('w:vMerge') === 'restart' ? 'restart' : 'continue'}"/>`
    : ''
  return { out: cellOut(out, { span: spanned(is.get('w:gridSpan')), merge }), words: `${words} `, told }
}

const cellOut = (out: string, { span, merge }: { span: number; merge: string }): string =>
  `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/>${merge}</w:tcPr>${out === '' ? '<w:p/>' : out}</w:tc>`
