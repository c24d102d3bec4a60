/** Under which assignments of lessons are counted. */
export const LESSON = 'lesson'
