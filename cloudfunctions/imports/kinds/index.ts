import type { TableKind } from '../../../src/domain/tables/kinds'
import type { Kind } from './kind'
import { venues } from './venues'

/** What can be imported. */
export const KINDS: Record<TableKind, Kind> = { venues }
