import { sha256 } from './sha256'

/**
 * The id of somebody's ticket for a draw. It follows from the activity and from the key that the person's phone has known since it first
 * opened the app: nobody can choose it, and the phone can work it out again.
 */
export const drawTicketId = (activityId: string, callerKey: string): string => sha256(`${activityId}\n${callerKey}`)

/** The id of somebody's nth sign-up (from 0 on) where who comes first has a place: who comes again stands at the end of the line. */
export const ticketIdOf = (activityId: string, callerKey: string, nth: number): string =>
  sha256(`${activityId}\n${callerKey}\n${nth}`)
