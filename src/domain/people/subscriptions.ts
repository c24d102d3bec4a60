import { SUBSCRIPTION_KEPT_DAYS } from '../limits'
import { DAY_MS } from '../time'

interface Subscription {
  at: Date
  usedFor: string | null
}

/** Ids of used consents that are so old that no request can bring them again. */
export const forgettable = (subscriptions: Record<string, Subscription>, now: Date): string[] =>
  Object.entries(subscriptions)
    .filter(([, { at, usedFor }]) => usedFor !== null && now.getTime() - at.getTime() > SUBSCRIPTION_KEPT_DAYS * DAY_MS)
    .map(([id]) => id)
