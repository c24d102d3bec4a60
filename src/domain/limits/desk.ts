/** Limits of what waits for somebody (工作台). */

/** Days in which an appeal is to be answered. */
export const APPEAL_ANSWER_DAYS = 3
/** Days before its end from which on the holder of a role is told of it. */
export const ROLE_ENDS_SOON_DAYS = 30
/** Rows of each group of what waits for somebody that are told at once. */
export const WAITING_ROWS = 20
/** Branches and Youth Homes of one person that are looked through for what waits: far more than anybody holds an office of. */
export const WAITING_PLACES = 20
/** Texts that wait for review at one place and are looked through for those that are to come out soonest. */
export const REVIEWS_LOOKED_THROUGH = 50
