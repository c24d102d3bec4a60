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

export const exports = {
  /**
   * A table to take away: the own branch with its people for the secretary, one row a branch below and numbers only for officers.
   * One assignment (as frozen, or as it stands before), or a month's frozen ones of a kind. Each one stands in the audit log; the
   * address ends after an hour and the file after a day. FORBIDDEN also for contact officers · NOT_FOUND
   */
  exportBoard: action<Exported>()(
    v.union([
      v.strictObject({ orgId: id, format, ...which.one }),
      v.strictObject({ orgId: id, format, ...which.ofMonth }),
    ]),
  ),
}
