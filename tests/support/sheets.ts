import Excel from '@protobi/exceljs'

/** A workbook of one sheet or more, each of rows of cells, written by the library that spreadsheets are made of here. */
export async function workbook(
  sheets: Record<string, readonly (readonly Excel.CellValue[])[]>,
  change?: (book: Excel.Workbook) => void,
): Promise<Buffer> {
  const book = new Excel.Workbook()
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = book.addWorksheet(name)
    for (const row of rows) sheet.addRow([...row])
  }
  change?.(book)
  return Buffer.from(await book.xlsx.writeBuffer())
}
