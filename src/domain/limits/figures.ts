/** Of the numbers of Youth Homes. */

/** Fewer people than that are not told: 少于 5. */
export const FEW_PEOPLE = 5
/** Months whose visits are shown as bars, and that the table by month has. */
export const FIGURE_BARS = 8
export const FIGURE_MONTHS = 12
/** Months back for which records of check-ins are taken in, and are looked at each night. */
export const FIGURE_MONTHS_BACK = 60
/** People on a list on paper that is taken in, and how many of them are written at once. */
export const SIGN_INS_MAX = 300
export const SIGN_INS_AT_ONCE = 100
/** Rows of the table by venue on a page. */
export const FIGURES_PAGE = 20
/** Days for which it is told that a month's numbers were put right. */
export const CORRECTION_TOLD_DAYS = 30
