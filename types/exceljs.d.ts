/** The streaming writer alone: the package's main file would bring the readers along. */
declare module '@protobi/exceljs/lib/stream/xlsx/workbook-writer' {
  import type { stream } from '@protobi/exceljs'

  const WorkbookWriter: typeof stream.xlsx.WorkbookWriter
  export default WorkbookWriter
}
