import { EMPTY_CELL, isBlank, type ReadRow } from './grid'
import type { Head, KindColumn } from './head'
import { textOf } from './inert'

/** What is wrong with a row, and with which field of it; null where it is about the row. */
export interface Problem {
  field: string | null
  message: string
}

/** A row as it was read: by field, and the fields that hold a formula. */
export interface TableRow {
  row: number
  cells: Record<string, string>
  formulas: readonly string[]
}

/** A text as it is kept: marks that keep a spreadsheet off are no part of it, and every kind of room at an end goes. */
const kept = (text: string): string => textOf(text).trim()

/** The rows below a heading, by field; blank ones are left out, and so is whatever no column is known for. */
export const rowsBelow = ({ columns, rows }: Head): TableRow[] =>
  rows.flatMap((one) => {
    const read = rowOf(one, columns)
    return isBlank(one) || isEmpty(read) ? [] : [read]
  })

function rowOf({ row, cells }: ReadRow, columns: Head['columns']): TableRow {
  const fields = columns.flatMap(({ field }, index) =>
    field === null ? [] : [{ field, cell: cells[index] ?? EMPTY_CELL }],
  )
  return {
    row,
    cells: Object.fromEntries(fields.map(({ field, cell }) => [field, kept(cell.text)])),
    formulas: fields.flatMap(({ field, cell }) => (cell.formula ? [field] : [])),
  }
}

/** Nothing in any column that is read: a line of a note below the table, a number of the row. */
const isEmpty = ({ cells, formulas }: TableRow): boolean =>
  formulas.length === 0 && Object.values(cells).every((text) => text === '')

/** 名称是公式，请填文字: what a formula comes to is not known here. */
export const formulaProblems = (formulas: readonly string[], columns: readonly KindColumn[]): Problem[] =>
  formulas.map((field) => ({ field, message: `${nameOf(field, columns)}是公式，请填文字` }))

/** Needed ones that are empty. */
export const missingCells = (cells: TableRow['cells'], columns: readonly KindColumn[]): Problem[] =>
  columns
    .filter(({ field, needed }) => needed && (cells[field] ?? '') === '')
    .map(({ field, name }) => ({ field, message: `${name}没有填` }))

const nameOf = (field: string, columns: readonly KindColumn[]): string =>
  columns.find((column) => column.field === field)?.name ?? field
