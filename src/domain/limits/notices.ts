/** Of notices, their files and searching them; and of the place where a page of any list begins. */

/** Notices on a page of the feed: with the longest titles, each of which is drawn and heard, a phone is sent no more than 32 KB of them at once. */
export const FEED_PAGE = 15
/** Notices among which the study home finds the two that matter. */
export const STRIP_LOOKED_THROUGH = 10
/** Notices that ask for confirming at one time and are looked through for a reader: far more than may be asked of a branch in a month. */
export const CONFIRMS_SHOWN = 40
/** Found notices on a page: few enough that a page reads no more of the index however many there are. */
export const SEARCH_PAGE = 10
/** Documents that a page of a search reads at most, whatever the words. */
export const SEARCH_EXAMINED = 60
/** How many pairs of the words are compared, and by how many rows each, to go through the rarest: seven characters have six pairs. */
export const SEARCH_PAIRS = 6
export const SEARCH_PROBED = 3
/** Characters that may be searched for; two in a row are needed at least, as the index is made of pairs. */
export const SEARCH_MAX = 30
/** Characters of a notice that are searched: longer ones are found by their beginning and by the names of their files. */
export const INDEXED_CHARS = 8000
/** Characters of a notice's text in all, of its title, of a file's name. */
export const NOTICE_CHARS_MAX = 20_000
export const NOTICE_TITLE_MAX = 80
export const FILE_NAME_MAX = 80
/** Blocks, pictures and attachments of a notice, cells of a table. */
export const BLOCKS_MAX = 400
export const PICTURES_MAX = 40
export const ATTACHMENTS_MAX = 20
export const CELLS_MAX = 600
/**
 * Stretches of text in one look, in a notice: a text whose letters are bold by turns is no text. The longest that people write, with
 * tables, have a few hundred.
 */
export const RUNS_MAX = 2000
/** Letters of a link's address. */
export const HREF_MAX = 2000
/** Bytes of one file, letters of its name as it is sent, and files that one person may begin to send within an hour. */
export const FILE_BYTES_MAX = 10_000_000
export const FILE_NAME_SENT_MAX = 255
export const FILES_PER_HOUR = 100
/** Pixels of a picture's longer side, and of all of it: of more a small file could be, and a phone that unpacks it would stand still. */
export const PICTURE_SIDE_MAX = 20_000
export const PICTURE_PIXELS_MAX = 60_000_000
/** How long the address of a notice's file leads to it: long enough to fetch it, short enough that a withdrawn one is soon gone. */
export const NOTICE_FILE_SECONDS = 600
/** Letters in the place that a page of a list begins after: enough for an instant and the longest id. */
export const CURSOR_MAX = 200
