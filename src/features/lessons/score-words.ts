/** Of a score that was reached when the right answers had been shown. */
export const ANSWERS_KNOWN = '重做成绩，已看过答案'
