/** What boards show where nobody has asked for another kind. */
export const FIRST_KIND = 'lesson'

/** A notice that has to be confirmed. */
export const CONFIRM_KIND = 'confirm'
