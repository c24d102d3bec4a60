/** Which of some lectures enough people have answered about. */
export const evaluatedAmong = (activityIds: readonly string[]): Promise<ReadonlySet<string>> =>
  Promise.resolve(new Set(activityIds.slice(activityIds.length)))
