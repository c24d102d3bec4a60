import type { VenueList } from '../../../contract/homes'
import { isCount, isText, isTime, listOf, shape } from '../../../services/checks'
import type { Storage } from '../../../services/storage'
import { CARD } from '../checks'

/** Rows of the list as this phone got them; of every district that was looked into. */
export interface KeptList extends Pick<VenueList, 'rows' | 'heads' | 'total' | 'now'> {
  /** When it came: epoch ms of the phone's clock. */
  at: number
}

const KEY = 'homes:list'
/** As many rows are kept: more than a phone shows of a city's district or two. */
export const KEPT_ROWS = 100

const isList = shape({
  at: isCount,
  now: isTime,
  total: isCount,
  heads: listOf(shape({ district: isText, venues: isCount, open: isCount })),
  rows: listOf(shape(CARD)),
})

/** The last list; null where there is none that can be shown, as of another version of the app. It is the same for everyone. */
export const recallList = (storage: Pick<Storage, 'read'>): KeptList | null =>
  storage.read(KEY, (value): value is KeptList => isList(value))

export const keepList = (storage: Pick<Storage, 'write'>, list: KeptList): boolean =>
  storage.write(KEY, { ...list, rows: list.rows.slice(0, KEPT_ROWS) })
