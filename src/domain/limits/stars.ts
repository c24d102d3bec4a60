/** Of the star self-check of Youth Homes. */

/** Files for one item of the criteria, and what is said of one: where it was taken, of when it is. */
export const STAR_FILES_MAX = 5
export const STAR_FILE_NOTE_MAX = 20
/** Of a reason that is shown in public; one that differs from what the criteria give says at least so much. */
export const STAR_REASON_MAX = 200
export const STAR_REASON_DIFFERENT_MIN = 10
/** Days before a paper of safety runs out that its keeper is told. */
export const PAPER_TOLD_DAYS = 30
/** What the keeper says of a figure that is not as they know it, and what is answered. */
export const STAR_DOUBT_MAX = 100
/** From so many stars on, somebody has to have been there: so many people together. */
export const VISITED_FROM_STARS = 4
export const VISIT_PEOPLE_MIN = 2
/** Visits of one self-check, and people of one visit, at most. */
export const VISITS_MAX = 10
export const VISIT_PEOPLE_MAX = 8
export const VISIT_NOTE_MAX = 100
/** Days that figures look back. */
export const FIGURE_DAYS = 365
/** Fewer people than that are told by no number. */
export const FIGURE_PEOPLE_MIN = 5
/** From this hour on the numbers of a day are told as of it. */
export const FIGURES_HOUR = 6
/** Of a version of the criteria. */
export const CRITERIA_NAME_MAX = 20
export const CRITERIA_ITEMS_MAX = 30
export const CRITERIA_TITLE_MAX = 20
export const CRITERIA_ASKS_MAX = 40
export const CRITERIA_NEED_MAX = 1_000_000
/** Activities that a figure was counted of, on a page. */
export const COUNTED_PAGE = 8
/** Self-checks and versions on a page. */
export const SELF_CHECKS_PAGE = 20
export const CRITERIA_KEPT_MAX = 40
/** Decisions of a venue that are told of earlier years. */
export const DECISIONS_TOLD = 10
