/** Of tables that go out and come in. */

/** How long the address of an exported table leads to it, and how long the table is kept. */
export const EXPORT_LINK_SECONDS = 3600
export const EXPORT_KEPT_HOURS = 24

/** Bytes of a file in one request: in base64 and with what stands around it under the 100 KB of WeChat. */
export const PART_BYTES = 60_000
/** Rows of a table, what it may become when it is unpacked, rows applied in one request, and days for which it can be gone on with. */
export const IMPORT_ROWS_MAX = 2000
/** Characters of one cell that is read: far more than any column takes, and few enough that a page of rows stays small. */
export const READ_CELL_MAX = 5000
export const UNPACKED_BYTES_MAX = 60_000_000
export const APPLIED_AT_ONCE = 50
export const IMPORT_KEPT_DAYS = 30
export const IMPORT_ROWS_PAGE = 50
