/** Of watching a lesson and answering its questions. */

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
