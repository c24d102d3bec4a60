/**
 * The activity of a talk by its nth date: whoever gives the date again makes no second one, and of two who give one at once there is one
 * activity. A talk whose activity was cancelled has another with its next date.
 */
export const talkActivityId = (talkId: string, nth: number): string => `talk-${talkId}-${nth}`

/** Letters that are added at most. */
export const TALK_ENDING = 8

/** The talk that an activity is of; null where its id is that of no talk. */
export const talkOfActivity = (activityId: string): string | null => /^talk-(.+)-\d+$/.exec(activityId)?.[1] ?? null
