/** Of Youth Homes and their activities. */

/** Venues below a district's head at first, and on each further page: with so many a page stays light. */
export const VENUES_FIRST = 3
export const VENUES_MORE = 12
/** Venues on a page of the committee's own list. */
export const VENUES_PAGE = 20
/** Pins and groups that a map holds at most: more can't be told apart, and WeChat's map becomes slow. */
export const PINS_MAX = 100
/** Characters of a venue's name, address, line of news, introduction, and of the person on duty. */
export const VENUE_NAME_MAX = 30
export const ADDRESS_MAX = 60
export const VENUE_NOTE_MAX = 20
export const VENUE_TEXT_MAX = 500
export const CONTACT_MAX = 20
/** Characters of a cell that is put right before a table is applied: no kind has a longer field. */
export const TYPED_CELL_MAX = VENUE_TEXT_MAX
export const PHONE_MAX = 20
/** Pictures of a venue and of an activity, and the bytes of one as it is sent: phones make it smaller before. */
export const VENUE_PICTURES_MAX = 6
export const ACTIVITY_PICTURES_MAX = 3
export const PICTURE_BYTES_MAX = 1_000_000
/** Pictures that somebody may begin to send in an hour, and hours after which one that is used nowhere is thrown away. */
export const PICTURES_PER_HOUR = 30
export const PICTURE_KEPT_HOURS = 24
/** Drafts of activities that a keeper may begin within an hour: those of a season are written in one evening. */
export const DRAFTS_PER_HOUR = 60
/** Tables that somebody may begin to bring in within an hour: each may hold some megabytes until it is swept. */
export const IMPORTS_PER_HOUR = 30
/** Stretches in which a venue is open on one day, and days that differ. */
export const SPANS_A_DAY_MAX = 4
export const SPECIAL_MAX = 60
/** Days before a holiday from which on its keeper is asked whether the venue is open. */
export const HOLIDAY_ASKED_DAYS = 14

/** Of an activity: characters of its title, place, host and text; places; hours before the start until when one may cancel. */
export const ACTIVITY_TITLE_MAX = 30
export const ROOM_MAX = 20
export const HOST_MAX = 30
export const ACTIVITY_TEXT_MAX = 1000
export const QUOTA_MAX = 2000
export const CANCEL_HOURS_MAX = 72
/** People who may wait for a place, and of a draw all who may take part beyond its places. */
export const WAITING_MAX = 500
export const DRAW_MAX = 5000
/** Times that somebody may sign up for one activity: enough to think again, too few to fill its line. */
export const SIGN_UPS_MAX = 5
/** How long before its start an activity is published at most, and how long it lasts: more is a slip of the pen. */
export const ACTIVITY_AHEAD_DAYS = 366
export const ACTIVITY_HOURS_MAX = 72
/** Weeks that an activity is repeated in at most. */
export const WEEKS_MAX = 20
/** Hours before its start at which who wishes is reminded. */
export const REMIND_HOURS_BEFORE = 2
export const ACTIVITIES_PAGE = 20
export const SIGNED_UP_PAGE = 50
/** People of a branch who can be signed up in one request. */
export const BRANCH_SIGN_UPS_MAX = 100
/** Consents to messages that somebody may give about one activity. */
export const WISH_GRANTS_MAX = 20
/** Days after an activity's end until who took part is thinned to a number. */
export const SEATING_KEPT_DAYS = 30
/** Days for which an appointment as keeper can be accepted, and wrong codes that somebody may try in an hour. */
export const APPOINTMENT_DAYS = 7
export const APPOINTMENT_TRIES_PER_HOUR = 10
/** How long somebody keeps a venue by one appointment, unless another follows. */
export const KEEPING_DAYS = 365
/** What was told to people of an activity, the last so many: each holds all who are in it, and of more people than fit one document bursts. */
export const TELLINGS_KEPT = 5
