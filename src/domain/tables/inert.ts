/**
 * Cells that stay what they are. Names, reasons and names of branches are typed in by people, and a spreadsheet takes some texts for a
 * formula and others for a number or a date. `inert` keeps off the first and `literal` both; `textOf` is their way back, so that what is
 * read again from a file is the text that was written.
 */

/** What stands unseen, or as room, before what a spreadsheet looks at: white space of any script, controls, and what has no width. */
const UNSEEN = /^[\p{White_Space}\p{C}\p{Default_Ignorable_Code_Point}\u2800]+/u

/** Signs with which a formula or a command begins. Full-width, small and raised ones come down to these in NFKC. */
const SIGNS = new Set(['=', '+', '-', '@', '\u2212'])

const begins = (text: string): string => ([...text.replace(UNSEEN, '')][0] ?? '').normalize('NFKC')

/** Whether a spreadsheet, or a program that strips what it does not show, could take a text for a formula. */
const isActive = (text: string): boolean => /^[\t\r\n]/.test(text) || SIGNS.has(begins(text))

/** The mark by which a spreadsheet takes a cell for a text. */
const MARK = "'"

/** Marks that stand there already make no difference: one more is set before them, so that taking one away gives the text back. */
const needsMark = (text: string): boolean => isActive(text.replace(/^'+/, ''))

/** In words of dates and hours, as a spreadsheet of this country or another reads them: 3月5日, 下午2时, MARCH1, 2 pm. */
const UNITS =
  /年|月|日|号|时|点|分|秒|上午|下午|(?:星期|周)[一二三四五六日天]|jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?|[ap]m?\b/gi

/** Only figures, and what stands in numbers, dates, hours, shares, amounts of money and powers of ten (3E02). */
const FIGURES = /^[\p{White_Space}\p{C}\p{Default_Ignorable_Code_Point}\d.,:;/\\\-+%‰$¥€£()ed]*$/iu

/** What is a word of the spreadsheet's own. */
const WORDS = /^(?:true|false|#.*)$/is

/** Whether a spreadsheet could make something else of a text: a number (0302, eighteen digits, 3E02), a date (22-3) or a truth value. */
function isConverted(text: string): boolean {
  const plain = text.normalize('NFKC').trim()
  return WORDS.test(plain) || (/\d/.test(plain) && FIGURES.test(plain.replace(UNITS, '')))
}

/** Behind a text, where nobody sees it: a spreadsheet then makes neither number nor date of it. */
const TAB = '\t'

const needsTab = (text: string): boolean => isConverted(text.replace(/\t+$/, ''))

/** A text that is no formula, wherever it is opened. One that ends like a literal gets what `textOf` will take from it. */
export function inert(text: string): string {
  if (needsMark(text)) return MARK + text
  return text.endsWith(TAB) && needsTab(text) ? text + TAB : text
}

/** A text that a spreadsheet shows as it is, also where it looks like a number or a date: for files that hold no types. */
export function literal(text: string): string {
  if (needsMark(text)) return MARK + text
  return needsTab(text) ? text + TAB : text
}

/** The text that was written, of a cell that `inert` or `literal` has made; any other text is itself. */
export function textOf(cell: string): string {
  if (cell.startsWith(MARK) && needsMark(cell.slice(1))) return cell.slice(1)
  return cell.endsWith(TAB) && needsTab(cell) ? cell.slice(0, -1) : cell
}
