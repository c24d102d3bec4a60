import type { CellValue } from '@protobi/exceljs'
import type { ReadCell } from '../../../src/domain/tables/grid'

/** What somebody sees in a cell, as far as it can be told: of a number all its figures, of a date its day, of a link its words. */
export function readCell(value: CellValue | undefined): ReadCell {
  if (value === null || value === undefined) return { text: '', formula: false }
  if (typeof value === 'object' && !(value instanceof Date) && ('formula' in value || 'sharedFormula' in value)) {
    return { text: `=${'formula' in value ? value.formula : value.sharedFormula}`, formula: true }
  }
  return { text: textOf(value), formula: false }
}

function textOf(value: NonNullable<CellValue>): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return numberText(value)
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (value instanceof Date) return dateText(value)
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  // The words of a link may be rich text themselves.
  if ('text' in value) return typeof value.text === 'string' ? value.text : textOf(value.text)
  if ('error' in value) return value.error
  return ''
}

/** Never with a power of ten; without what is left over of halves that have no end in base two. */
const numberText = (value: number): string =>
  Number.isInteger(value) && Math.abs(value) < 1e21 ? BigInt(value).toString() : String(Number(value.toPrecision(15)))

/** A date stands in a cell as a clock shows it, without a zone: the reader gives it as UTC. */
function dateText(value: Date): string {
  if (Number.isNaN(value.getTime())) return ''
  const [day = '', time = ''] = value.toISOString().split('T')
  return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 5)}`
}
