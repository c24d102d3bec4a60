import * as v from 'valibot'
import { action } from './define'

/** What somebody has agreed to and can take back without leaving the branch. */
export interface Consents {
  /** Whether reminders may reach them at all. */
  reminders: boolean
  /** Consents to one message each that are not used yet; none while reminders are off. */
  waiting: number
  /** ISO of the last switching; null before the first. */
  changedAt: string | null
}

export const consents = {
  /** What the caller has agreed to and can take back. NOT_JOINED */
  consents: action<Consents>()({ input: v.strictObject({}), may: 'agree-to-reminders', on: 'self' }),

  /**
   * Turns reminders off, which drops the consents in store: no secretary's message arrives from then on, and the board shows the caller
   * as not subscribed. Turned on again nothing comes back: each message needs a consent of its own, given since. Repeating it changes
   * nothing. NOT_JOINED
   */
  setReminders: action<Consents>()({
    input: v.strictObject({ on: v.boolean() }),
    may: 'agree-to-reminders',
    on: 'self',
  }),
}
