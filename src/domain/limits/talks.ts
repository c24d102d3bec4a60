/** Of lecturers and their talks. */

/** Lecturers of one committee, those that have ended apart: the list reads all of a few committees at once. */
export const LECTURERS_MAX = 200
export const LECTURERS_PAGE = 20
/** Topics of a lecturer, minutes of one, and characters of what is to be known about one, of a unit and of free times. */
export const TOPICS_MAX = 6
export const TALK_MINUTES_MIN = 10
export const TALK_MINUTES_MAX = 240
export const TOPIC_NOTE_MAX = 20
export const UNIT_MAX = 20
export const FREE_NOTE_MAX = 30
/** Times that a branch may wish for, days ahead of which they can be, and how many free ones are offered. */
export const TALK_WISHES_MAX = 6
export const TALK_AHEAD_DAYS = 90
export const TALK_TIMES_OFFERED = 8
export const TALK_NOTE_MAX = 100
/** Requests of one branch that are still open, and that it may make in a day: the second holds also where many come at once. */
export const OPEN_ASKS_MAX = 3
export const ASKS_PER_DAY = 6
/** Working days within which a request is to have a date. */
export const DATING_DAYS = 3
/** Cells for talks up to so many; a track above. */
export const TALK_CELLS_MAX = 60
/** Rows of open ends that are told at once, and of a branch's own requests and a lecturer's past talks on a page. */
export const OPEN_ENDS_MAX = 100
export const TALKS_PAGE = 20
/** Days after a talk's end from which on nothing about it changes any more: check-ins are closed, scans thinned, evaluations over. */
export const TALK_SETTLED_DAYS = 31
/** Earlier dates that one talk may have had: each was cancelled. */
export const TALK_DATES_MAX = 20
/** How long somebody is an organiser by one appointment. */
export const ORGANISING_DAYS = 365
