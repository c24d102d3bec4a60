/** Of confirming notices. */

/** Days from coming out to the end of confirming: later nobody would look who is missing. */
export const CONFIRM_DAYS_MAX = 60
/** Of the question that is confirmed by: its characters, how many answers are offered, and the characters of one. */
export const QUESTION_MAX = 60
export const ANSWERS_MIN = 2
export const ANSWERS_MAX = 4
export const ANSWER_MAX = 40
/** Characters by which a paragraph is told: enough that no two of a text begin alike. */
export const PARAGRAPH_WORDS_MAX = 200
/** Branches that are full, on a page of their list. */
export const FULL_BRANCHES_PAGE = 20
/** Versions of a notice whose question is kept, so that a confirmation that comes late can still be judged. */
export const VERSIONS_ASKED = 5
