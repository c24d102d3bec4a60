/** The streaming writer alone: the package's main file would bring the readers along. */
declare module '@protobi/exceljs/lib/stream/xlsx/workbook-writer' {
  import type { stream } from '@protobi/exceljs'

  const WorkbookWriter: typeof stream.xlsx.WorkbookWriter
  export default WorkbookWriter
}

/** The workbook alone, with the reader of XLSX; the main file would bring the others along. */
declare module '@protobi/exceljs/lib/doc/workbook' {
  import type { Workbook } from '@protobi/exceljs'

  const Book: typeof Workbook
  export default Book
}

declare module '@protobi/exceljs/lib/xlsx/xform/style/styles-xform' {
  /** The styles of a book. */
  export default class StylesXform {
    /** The number of a style; of an object that came before, without looking into it. */
    addStyleModel(model: object | undefined, cellType?: number): number
  }
}
