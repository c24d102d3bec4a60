import type { Activity, KeptTelling } from './activities.repo'
import { isLive } from '../../../src/domain/homes/seats'

/** Rounds in which somebody signs up between reading and writing: each is lost to one who has, so many are lost only to a crowd. */
export const ROUNDS = 40

/** What all who have signed up are told; null where nobody has. */
export function tellingTo(activity: Activity, what: KeptTelling['what'], at: Date): KeptTelling | null {
  const to = activity.line.filter((ticket) => isLive(activity, ticket)).map(({ id }) => id)
  // By the version that it comes with: what is written twice is told once.
  return to.length === 0 ? null : { id: `${what}-${activity.version}`, what, at, to }
}
