import { isWithin } from '../orgs/tree'
import { ms, type Instant } from '../time'
import { isRunning, ROLE_NAMES, type Grant, type RoleName } from './roles'
import { TABLE, type Deed } from './table'

/** Who asks. */
export interface Actor {
  /** Null for somebody of whom nothing is kept. */
  personId: string | null
  grants: readonly Grant[]
  /** When the question is asked: grants end. */
  now: Date
}

/** What it is asked about: its place in the tree, root first and itself last, and whose it is. */
export interface Target {
  readonly path: readonly string[]
  /** The person it belongs to; null where it is nobody's own. */
  readonly ownerId: string | null
}

/** Whether the deed is allowed on a target, by any of the actor's grants or because it is their own. */
export function can({ personId, grants, now }: Actor, deed: Deed, target: Target): boolean {
  const { ownerId } = target
  if (TABLE[deed].may.member === 'self' && personId !== null && personId === ownerId) return true
  return grants.some((grant) => isRunning(grant, now) && helps(grant, deed, target))
}

/** Whether a grant allows the deed on a target while it runs. */
function helps({ role, orgId }: Grant, deed: Deed, { path }: Target): boolean {
  const reach = TABLE[deed].may[role]
  return reach === 'node' ? orgId === path[path.length - 1] : reach === 'subtree' && isWithin(path, orgId)
}

/** A role that is over. */
export interface Ended {
  role: RoleName
  until: Instant
}

/** The last of those grants that allowed the deed on a target and are over; null where none ever did. */
export function overFor({ grants, now }: Pick<Actor, 'grants' | 'now'>, deed: Deed, target: Target): Ended | null {
  const over = grants.flatMap(({ until, ...grant }): Ended[] =>
    until !== null && !isRunning({ until }, now) && helps({ ...grant, until }, deed, target)
      ? [{ role: grant.role, until }]
      : [],
  )
  return over.sort((a, b) => ms(b.until) - ms(a.until))[0] ?? null
}

/** The roles that allow a deed on a node of its own. */
export const rolesFor = (deed: Deed): RoleName[] => ROLES.filter((role) => TABLE[deed].may[role] !== undefined)

const ROLES = Object.keys(ROLE_NAMES) as RoleName[]

/** Whether a deed is only ever done to one's own: no role helps with it. */
export const isOwnDeed = (deed: Deed): boolean => {
  const { member, ...roles } = TABLE[deed].may
  return member === 'self' && Object.keys(roles).length === 0
}

const DEEDS = Object.keys(TABLE) as Deed[]

/** All that the actor may do on a target, in the table's order: what a screen shows buttons for. */
export const deedsOn = (actor: Actor, target: Target): Deed[] => DEEDS.filter((deed) => can(actor, deed, target))
