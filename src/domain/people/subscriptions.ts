import { SUBSCRIPTION_KEPT_DAYS } from '../limits'
import { DAY_MS } from '../time'

interface Subscription {
  at: Date
  usedFor: string | null
}

/** Ids of consents that can still be used, the oldest first: WeChat lets them lapse in that order. */
export const unused = (subscriptions: Record<string, Subscription>): string[] =>
  Object.entries(subscriptions)
    .filter(([, { usedFor }]) => usedFor === null)
    .sort(([, a], [, b]) => a.at.getTime() - b.at.getTime())
    .map(([id]) => id)

/** Ids of used consents that are so old that no request can bring them again. */
export const forgettable = (subscriptions: Record<string, Subscription>, now: Date): string[] =>
  Object.entries(subscriptions)
    .filter(([, { at, usedFor }]) => usedFor !== null && now.getTime() - at.getTime() > SUBSCRIPTION_KEPT_DAYS * DAY_MS)
    .map(([id]) => id)
