import { isWithin } from '../orgs/tree'
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
export function can({ personId, grants, now }: Actor, deed: Deed, { path, ownerId }: Target): boolean {
  const { may } = TABLE[deed]
  if (may.member === 'self' && personId !== null && personId === ownerId) return true
  const own = path[path.length - 1]
  return grants.some((grant) => {
    if (!isRunning(grant, now)) return false
    const reach = may[grant.role]
    return reach === 'node' ? grant.orgId === own : reach === 'subtree' && isWithin(path, grant.orgId)
  })
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
