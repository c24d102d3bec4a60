import { DAY_MS } from '../time'

/** What a branch can lack. Who has not joined is the branch's own to know: no level above is told, so it is not among these. */
export const LACKS = ['noSecretary', 'small', 'staleRoster'] as const
export type Lack = (typeof LACKS)[number]

/** What of a branch tells whether it is in order. */
export interface BranchState {
  id: string
  hasSecretary: boolean
  /** League members on the roster. */
  members: number
  /** Nobody has changed its roster for long, by an import or by hand. */
  staleRoster: boolean
}

/** A branch that is told of, with its league members on the roster of that night. */
export interface ListedBranch {
  id: string
  members: number
}

export interface LackingBranch extends ListedBranch {
  lacks: Lack[]
}

/** Branches of a kind: how many, and the first few. */
export interface HealthGroup {
  count: number
  first: ListedBranch[]
}

export type HealthCounts = { branches: number } & Record<Lack, HealthGroup>

/** A branch has three league members or more. */
export const BRANCH_MEMBERS_MIN = 3
/** Branches that a list begins with: the next kind must not lie screens below. The others come by the page. */
export const HEALTH_FIRST = 6

/** Whether a roster was neither imported nor changed by hand for more than so many days; null is never, as far as is known. */
export const isStale = (changedAt: Date | null, days: number, now: Date): boolean =>
  changedAt === null || now.getTime() - changedAt.getTime() > days * DAY_MS

/** Null where it is in order. */
export function lackingOf({ id, hasSecretary, members, staleRoster }: BranchState): LackingBranch | null {
  const found: Record<Lack, boolean> = { noSecretary: !hasSecretary, small: members < BRANCH_MEMBERS_MIN, staleRoster }
  const lacks = LACKS.filter((lack) => found[lack])
  return lacks.length > 0 ? { id, members, lacks } : null
}

/** The sum of some branches, of which some lack something. */
export const healthOf = (branches: number, lacking: readonly LackingBranch[]): HealthCounts =>
  counted(branches, (lack) => {
    const found = lacking.filter(({ lacks }) => lacks.includes(lack))
    return { count: found.length, first: found.map(({ id, members }) => ({ id, members })) }
  })

/** Sums of disjoint parts, in their order; lists stay short. */
export const addHealth = (parts: readonly HealthCounts[]): HealthCounts =>
  counted(
    parts.reduce((n, { branches }) => n + branches, 0),
    (lack) => ({
      count: parts.reduce((n, part) => n + part[lack].count, 0),
      first: parts.flatMap((part) => part[lack].first),
    }),
  )

export const emptyHealth = (): HealthCounts => addHealth([])

function counted(branches: number, groupOf: (lack: Lack) => HealthGroup): HealthCounts {
  const short = ({ count, first }: HealthGroup): HealthGroup => ({ count, first: first.slice(0, HEALTH_FIRST) })
  return {
    branches,
    noSecretary: short(groupOf('noSecretary')),
    small: short(groupOf('small')),
    staleRoster: short(groupOf('staleRoster')),
  }
}
