/** Of what is written, reviewed and published. */

/** Whoever opens a review holds it so long; every look renews it. Long enough for a long notice, short enough that who went home blocks nobody. */
export const REVIEW_HELD_MINUTES = 30
/** What a reviewer says, or the author of a correction or a withdrawal: a few sentences. */
export const REVIEW_WORDS_MAX = 200
/** Bytes of a notice as the phone sends it: WeChat carries no more than 100 KB to a function, and a call has more than this in it. */
export const WRITING_BYTES_MAX = 90_000
/** Notices on a page of the list of those who write, and drafts that one person may begin within an hour. */
export const WRITINGS_PAGE = 20
/** Notices that a page of a narrowed list looks at. */
export const WRITINGS_LOOKED = 200
export const WRITINGS_PER_HOUR = 60
/** How far ahead something may be scheduled: further is a slip of the hand, and nobody would look for it. */
export const SCHEDULED_AHEAD_DAYS = 366
/** Moves that are kept of one notice, the newest. */
export const MOVES_KEPT = 100
/** Documents that one person may have read within an hour. */
export const TAKEN_PER_HOUR = 60
/** Parts and pictures of a text that one call has checked: WeChat answers all of them well within a function's time. */
export const CHECKS_A_CALL = 10
/** Calls within an hour in which one person has something checked: one every few saves of a day's writing. */
export const CHECKS_PER_HOUR = 240
/** WeChat tells what it thinks of a picture within this time; then it is asked again. */
export const PICTURE_ANSWER_MINUTES = 30
/** After this time an answer to a text comes no more. */
export const TEXT_ANSWER_MINUTES = 1
/** Characters of the name under which WeChat tells what it thinks of a picture; theirs have about 30. */
export const TRACE_MAX = 128
