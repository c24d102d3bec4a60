/** Of checking in. */

/** Minutes before an activity's start from which on people check in to it, and hours before it at which its keeper finds its code on top. */
export const CHECK_IN_MINUTES_BEFORE = 30
export const NEXT_HOURS_BEFORE = 2
/** Hours ahead for which a keeper's phone fetches the keys of sessions: of this evening and of tomorrow, for a place without a network. */
export const SESSIONS_AHEAD_HOURS = 36
/** Times that the code and the passcode of one session may be made anew. */
export const RENEWALS_MAX = 20
/** Half of the time that an answer took, at most, for a phone to know the time by it. */
export const SURE_MS = 500
/** What a scan may come later than its code was shown: reading it takes a part of a second, and the keeper's clock is sure to half of one. */
export const SCAN_SLACK_MS = 1000
/** Different passcodes that one person may try at a session within ten minutes; and all people together, before right ones wait for the keeper, too. */
export const PASSCODE_TRIES = 5
export const PASSCODE_TRIES_TOGETHER = 30
export const PASSCODE_PAUSE_MINUTES = 10
/** Failed scans of one person that are recorded in an hour: slips of the hand, not a flood. */
export const FAILED_SCANS_PER_HOUR = 30
/** Metres within which a position counts as in range: what WeChat gives is off by 2 to 6 km. */
export const RANGE_METRES = 6000
/** Minutes for which a keeper's registration can be undone, and seconds for which the answer to a late claim can. */
export const UNDO_MINUTES = 10
export const ANSWER_UNDO_SECONDS = 10
/** Days after which a claim that no keeper answered is closed, and after which scans are thinned to numbers. */
export const CLAIM_DAYS = 7
export const SCANS_KEPT_DAYS = 30
/** Days for which a personal code can be made without a network, and after which a phone that has one fetches another key. */
export const CARD_KEPT_DAYS = 30
export const CARD_RENEWED_DAYS = 7
/** Different keys of personal codes that somebody may fetch in a day. */
export const CARDS_PER_DAY = 20
/** Characters of what a keeper writes of why somebody is registered by hand. */
export const BY_HAND_REASON_MAX = 50
/** Rows of a session's roll, of late claims, of scans and of one's own check-ins on a page. */
export const ROLL_PAGE = 200
export const CLAIMS_PAGE = 20
export const SCANS_PAGE = 50
export const ATTENDED_PAGE = 20
/** Days after a check-in in which the visitor is asked what they think of the venue, and may say it. */
export const RATING_DAYS = 7
/** Minutes after a session's end, or after a later change, at which hours are credited: nothing can be undone any more. */
export const CREDIT_AFTER_MINUTES = 15
/** Days for which an offer to hand a venue over can be accepted. */
export const HAND_OVER_DAYS = 7
