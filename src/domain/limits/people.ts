/** Of people, names and codes, and of joining. */

export const ID_MAX = 64
/** Letters in the name of a kind of assignment. */
export const KIND_MAX = 20
/** Characters of a person's name: names of several parts run to 25 or so, those in passports of foreign students to 40. */
export const NAME_MAX = 50
/** Characters that may be typed for a code or a number, with whatever spaces and dashes. */
export const TYPED_CODE_MAX = 100
/** Characters in what a season of issues is called. */
export const SEASON_MAX = 40
/** Letters and digits that can't be taken for one another; codes are typed from a projector or a chat. */
export const INVITE_ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
export const INVITE_LENGTH = 6
/** Of a student or staff number the last so many letters and digits are asked of who joins (后四位), and never shown. */
export const LAST_ASKED = 4
/** Different answers that one row of a roster takes from all together until its secretary opens it again, and that one person has in a day. */
export const ROSTER_TRIES = 3
/** Different names a person may look up in an hour: enough for slips of the pen, too few to walk through a roster. */
export const NAME_TRIES_PER_HOUR = 10
/** Branches that a person may ask to be added to in a day. */
export const REQUESTS_PER_DAY = 5
/** Requests to be added that wait for a secretary, on one page, which are also what is passed at once. */
export const REQUESTS_PAGE = 20
/** Days for which an answered request is kept: until then whoever was passed can join by it, and whoever was refused reads why. */
export const REQUEST_KEPT_DAYS = 30
/** Rows of a roster that a request can be given to, shown at once: those of its name first. */
export const REQUEST_ROWS_SHOWN = 100
/** Times that a branch's invite code may be made anew in a day. */
export const INVITES_PER_DAY = 20
/** Times that an account may join in a day, whether it leaves again or not: each is a row that the secretary looks through. */
export const JOINS_PER_DAY = 5
/** Rows of a branch's joinings on one page. */
export const JOININGS_PAGE = 20
/** Locked rows shown at once, the newest first. */
export const LOCKED_SHOWN = 100
/** Different invite codes, right or wrong, that a person may try in an hour, so that codes can't be walked through. */
export const INVITE_TRIES_PER_HOUR = 20
/** Minutes between passing the roster check and giving consent. */
export const JOIN_TICKET_MINUTES = 30
