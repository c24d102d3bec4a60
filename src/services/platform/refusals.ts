const wordsOf = (failure: unknown): string =>
  typeof failure === 'object' && failure !== null && 'errMsg' in failure ? String(failure.errMsg) : String(failure)

/** Whether a phone's failure means that the person, or a setting of the phone, does not let the app. */
export const refusedBy = (failure: unknown): boolean => /auth|deny|denied|permission/i.test(wordsOf(failure))

/** Whether it means that the person thought better of it. */
export const cancelledBy = (failure: unknown): boolean => /cancel/i.test(wordsOf(failure))
