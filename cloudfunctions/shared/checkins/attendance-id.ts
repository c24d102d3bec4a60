/** The id of somebody's being at a session: there is one. */
export const attendanceId = (sessionId: string, personId: string): string => `${sessionId}_${personId}`
