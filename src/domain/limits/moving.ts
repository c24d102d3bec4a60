/** Of old notices that are moved in. */

/** Bytes of the file that they come in, which a function holds whole beside what it unpacks of it; and what is in it: pages that are read, and files of any kind. */
export const BUNDLE_BYTES_MAX = 10_000_000
export const BUNDLE_PAGES_MAX = 2000
export const BUNDLE_FILES_MAX = 8000
/** Bytes of one page of HTML: Word writes its pictures beside it. */
export const PAGE_BYTES_MAX = 5_000_000
/** Pages that are read or taken in one request; bytes that are unpacked and files that are stored for them: it ends earlier where there is more. */
export const PAGES_AT_ONCE = 50
export const UNPACKED_AT_ONCE = 60_000_000
export const FILES_AT_ONCE = 100
/**
 * Bundles that somebody may begin within an hour, days for which one can be gone on with, and rows on a page of its table: with the longest
 * titles these are as much as should be sent at once.
 */
export const BUNDLES_PER_HOUR = 30
export const BUNDLE_KEPT_DAYS = 30
export const BUNDLE_ROWS_PAGE = 15
/** Characters of who published an old notice; the most readers that one may have had. */
export const SOURCE_MAX = 40
export const VIEWS_MAX = 100_000_000
/** Before this year no notice was put onto a page. */
export const OLDEST_YEAR = 2000
/** Files that are chosen at once: WeChat hands out no more. */
export const BUNDLE_CHOSEN_MAX = 100
