import type { TableKind } from '../../src/domain/tables/kinds'
import { Collection } from '../kit/collection'

/** A table on its way in. */
export interface Import {
  _id: string
  /** The level that its rows are for. */
  orgId: string
  kind: TableKind
  fileName: string
  at: Date
}

/** The only place that names the collection `imports`. */
const imports = new Collection<Import>('imports')

export const findImport = (id: string): Promise<Import | null> => imports.get(id)
