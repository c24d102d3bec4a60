import { DAY_MS } from '../time'

/** What of a branch tells whether it is in order. */
export interface BranchState {
  id: string
  hasSecretary: boolean
  /** League members on the roster. */
  members: number
  /** People on the roster who have not joined. */
  notJoined: number
  /** Nobody has changed its roster for long. */
  staleRoster: boolean
}

/** Branches of a kind: how many, and the ids of the first few. */
export interface HealthGroup {
  count: number
  first: string[]
}

export interface HealthCounts {
  branches: number
  noSecretary: HealthGroup
  small: HealthGroup
  notJoined: HealthGroup & { people: number }
  staleRoster: HealthGroup
}

/** A branch has three league members or more. */
export const BRANCH_MEMBERS_MIN = 3
/** Names in a list: enough to begin with, and never a thousand in one document. */
export const HEALTH_LIST = 20

/** Whether nobody has joined, left or been changed on a roster for more than so many days; null is never, as far as is known. */
export const isStale = (changedAt: Date | null, days: number, now: Date): boolean =>
  changedAt === null || now.getTime() - changedAt.getTime() > days * DAY_MS

export const emptyHealth = (): HealthCounts => ({
  branches: 0,
  noSecretary: { count: 0, first: [] },
  small: { count: 0, first: [] },
  notJoined: { count: 0, first: [], people: 0 },
  staleRoster: { count: 0, first: [] },
})

/** One branch as a sum of one. */
export function healthOf({ id, hasSecretary, members, notJoined, staleRoster }: BranchState): HealthCounts {
  const one = (lacks: boolean): HealthGroup => ({ count: lacks ? 1 : 0, first: lacks ? [id] : [] })
  return {
    branches: 1,
    noSecretary: one(!hasSecretary),
    small: one(members < BRANCH_MEMBERS_MIN),
    notJoined: { ...one(notJoined > 0), people: notJoined },
    staleRoster: one(staleRoster),
  }
}

/** Sums of disjoint parts, in their order; lists stay short. */
export function addHealth(parts: readonly HealthCounts[]): HealthCounts {
  const group = (pick: (part: HealthCounts) => HealthGroup): HealthGroup => ({
    count: parts.reduce((n, part) => n + pick(part).count, 0),
    first: parts.flatMap((part) => pick(part).first).slice(0, HEALTH_LIST),
  })
  return {
    branches: parts.reduce((n, { branches }) => n + branches, 0),
    noSecretary: group(({ noSecretary }) => noSecretary),
    small: group(({ small }) => small),
    notJoined: {
      ...group(({ notJoined }) => notJoined),
      people: parts.reduce((n, { notJoined }) => n + notJoined.people, 0),
    },
    staleRoster: group(({ staleRoster }) => staleRoster),
  }
}
