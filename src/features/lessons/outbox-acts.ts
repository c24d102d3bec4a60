/** Ids under which a lesson's acts wait: the same act of the same lesson takes the older one's place. */
export const leaveId = (lessonId: string): string => `leave:${lessonId}`
export const finishId = (lessonId: string): string => `finish:${lessonId}`
export const lessonOf = (id: string): string => id.slice(id.indexOf(':') + 1)
