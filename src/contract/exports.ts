import * as v from 'valibot'
import { action } from './define'
import { id, which } from './fields'

export type ExportFormat = 'xlsx' | 'csv'

export interface Exported {
  /** Under which name it is kept. */
  fileName: string
  /** Where it can be fetched until `expiresAt`, by whoever has the address. */
  url: string
  /** ISO. */
  expiresAt: string
  /** Rows below the heading. */
  rows: number
}

const format = v.picklist(['xlsx', 'csv'])

/** One assignment (as frozen, or as it stands before), or a month's frozen ones of a kind. */
const period = v.union([
  v.strictObject({ orgId: id, format, ...which.one }),
  v.strictObject({ orgId: id, format, ...which.ofMonth }),
])

/** Tables to take away. Each one stands in the audit log; the address ends after an hour and the file after a day. */
export const exports = {
  /** One row a branch below, numbers only; of a branch its own row. FORBIDDEN · NOT_FOUND · TOO_EARLY nothing of the month is frozen */
  exportNumbers: action<Exported>()({ input: period, may: 'export-numbers', on: { orgId: 'org' } }),

  /** A branch with its people. FORBIDDEN · NOT_FOUND · TOO_EARLY nothing of the month is frozen */
  exportPeople: action<Exported>()({ input: period, may: 'export-names', on: { orgId: 'org' } }),
}
