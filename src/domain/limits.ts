/** Limits and defaults used by forms, schemas and rules alike. What a committee may set is a default here. */

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

/** Share of a video that must really have been played (0..1), unless the lesson says otherwise. */
export const COVERAGE_NEEDED = 0.9
/** Fastest playback that counts: 2 is the most the players offer. */
export const MAX_RATE = 2
/** Seconds a claim may exceed the clock: players report positions up to this far apart. */
export const WATCH_SLACK_SECONDS = 3
/** Spans nearer than this are one: on phones positions come about every 250 ms and sometimes sparsely. */
export const SPAN_JOIN_SECONDS = 2
/** Longest a watch token lives: a lesson begun on Monday can be finished on Sunday. */
export const WATCH_TOKEN_DAYS = 8
/**
 * Seconds of playing after which the cloud is told of them on the way: half of the film, so that a lesson costs the same few calls however
 * long it is, within these bounds. A checkpoint writes nothing: what lies between two of them is as safe on the phone, which keeps it.
 */
export const CHECKPOINT_SECONDS_MIN = 300
export const CHECKPOINT_SECONDS_MAX = 900
/** Spans in one claim: more means a broken or hostile client. */
export const SPANS_MAX = 200
/**
 * Spans that a token or a leaf keeps; of more, the shortest are dropped. Twice as many as come in one claim, and few enough that the longest
 * token stays under `TOKEN_MAX`: a span of a film of six hours takes at most 14 letters.
 */
export const SPANS_KEPT = 350
/** Sittings that a leaf keeps of one lesson; of more, the shortest are dropped, which never gives more time than the clock did. Nobody sits down to one lesson this often. */
export const SITTINGS_KEPT = 60
/** Letters of a signed token or ticket. */
export const TOKEN_MAX = 8192
/** Characters in a minute of careful reading, for the text version of a lesson. */
export const READING_CHARS_PER_MINUTE = 500
/** The shortest film or text that can be learnt, in seconds: five times the slack that a lesson is given. */
export const LESSON_SECONDS_MIN = 15
/** The longest, in seconds: positions beyond are refused at the door. */
export const LESSON_SECONDS_MAX = 6 * 3600
/** The least share of a film (0..1) that a lesson may ask for: of less nobody could say that it was watched. */
export const COVERAGE_MIN = 0.5

export const PASS_MARK = 60
export const QUESTIONS_MAX = 50
/**
 * Different answers to a lesson's questions that may be handed in below the pass mark, before a rest of so many minutes for each further
 * ones. Whoever guesses without having learnt, as well as the told score allows, then needs longer on average than learning takes
 * (tests/simulation/guessing.test.ts): 28 minutes at five questions of a film of 3½, 5½ minutes at the easiest three of a text of half a
 * minute. A quiz of nothing but right-or-wrong is passed by guessing whatever the limit.
 */
export const QUIZ_TRIES = 3
export const QUIZ_REST_MINUTES = 30
/** Different certificate numbers that somebody may check in an hour: a branch's, and no walk through 32⁸. */
export const VERIFY_TRIES_PER_HOUR = 60
export const OPTIONS_MAX = 8
/** How long after answering without a network the answers may arrive and still count from when they were given. */
export const OFFLINE_GRACE_HOURS = 48

/** Why someone is excused or a record is corrected, in the secretary's words. */
export const REASON_MAX = 60
/** What a member says was not recorded. */
export const APPEAL_MAX = 200

/** Open appeals of a branch shown at once, the oldest first. */
export const OPEN_APPEALS_SHOWN = 100
export const ANSWERED_APPEALS_PAGE = 20

/** People in one request to remind. */
export const REMIND_MAX = 100
/** Hours of Shanghai between which nobody is reminded: from 21:00 until 08:00. */
export const QUIET_FROM_HOUR = 21
export const QUIET_UNTIL_HOUR = 8
/** Consents to one message each that a person may have in store; more are not needed for a message a week. */
export const SUBSCRIPTIONS_MAX = 20
/** How long a used consent is remembered, so that a request sent twice can't bring it back. */
export const SUBSCRIPTION_KEPT_DAYS = 60

/** Members in one counting document; a larger branch is split by a hash. */
export const LEAF_MEMBERS_MAX = 500
/**
 * Members in one part of a split branch: half as many, so that chance does not bring a part more than five writes in one second
 * when 5,000 a second finish in the whole country and as many begin (devtools/simulation/peak).
 */
export const LEAF_PART_MEMBERS = 250
/** Minutes before an assignment opens in which its counting documents are made. */
export const PREPARED_AHEAD_MINUTES = 60
/** Days after its deadline in which an assignment’s live number follows moves between branches and is counted anew at night. */
export const LIVE_DAYS = 28
export const TREND_ASSIGNMENTS = 8
export const STRIP_ASSIGNMENTS = 40
export const HOME_PAST_ISSUES = 3
export const PAST_PAGE = 20
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
/** Bytes of one file. */
export const FILE_BYTES_MAX = 10_000_000
/** How long the address of a notice's file leads to it: long enough to fetch it, short enough that a withdrawn one is soon gone. */
export const NOTICE_FILE_SECONDS = 600
/** Letters in the place that a page of a list begins after: enough for an instant and the longest id. */
export const CURSOR_MAX = 200

/**
 * Days without any change after which a roster counts as not looked after, unless the city has set another number. Half a year: each
 * term brings new members, graduates and transfers, and a term with its holidays is shorter than that.
 */
export const STALE_ROSTER_DAYS = 180
/** Branches that lack something, on a page of their list. */
export const LACKING_PAGE = 15

/** Talks that the young lecturers of a committee are to give in a year. */
export const TALKS_A_YEAR = 40
/** Notices that a level may have confirmed by each person in a month, and that a branch gets in all. */
export const CONFIRMS_PER_NODE = 2
export const CONFIRMS_PER_BRANCH = 4

/** How long the address of an exported table leads to it, and how long the table is kept. */
export const EXPORT_LINK_SECONDS = 3600
export const EXPORT_KEPT_HOURS = 24

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

/** Bytes of a file in one request: in base64 and with what stands around it under the 100 KB of WeChat. */
export const PART_BYTES = 60_000
/** Rows of a table, what it may become when it is unpacked, rows applied in one request, and days for which it can be gone on with. */
export const IMPORT_ROWS_MAX = 2000
/** Characters of one cell that is read: far more than any column takes, and few enough that a page of rows stays small. */
export const READ_CELL_MAX = 5000
export const UNPACKED_BYTES_MAX = 60_000_000
export const APPLIED_AT_ONCE = 50
export const IMPORT_KEPT_DAYS = 30
export const IMPORT_ROWS_PAGE = 50

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
