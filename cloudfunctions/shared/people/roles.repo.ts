import type { Grant, RoleName } from '../../../src/domain/permissions/roles'
import { slices } from '../../kit/batches'
import { command } from '../../kit/cloud'
import { Collection } from '../../kit/collection'
import { nameOf } from './accounts.repo'

/** A role on a node of the tree. */
export interface RoleRow {
  _id: string
  /** A person. */
  holderId: string
  orgId: string
  role: RoleName
  until: Date | null
}

/** The only place that names the collection `roles`. */
const roles = new Collection<RoleRow>('roles')

/** Not over at `now`: of how many there have been, no query depends on it. */
const running = (now: Date) => command.eq(null).or(command.gt(now))

/** All that somebody holds at `now`. */
export const rolesOf = (personId: string, now: Date): Promise<RoleRow[]> =>
  roles.find({ where: { holderId: personId, until: running(now) } })

/** All that somebody holds or ever held. */
export const everHeld = async (personId: string): Promise<Grant[]> =>
  (await roles.find({ where: { holderId: personId } })).map(grantOf)

const grantOf = ({ role, orgId, until }: RoleRow): Grant => ({ role, orgId, until })

export const grantsOf = async (personId: string, now: Date): Promise<Grant[]> =>
  (await rolesOf(personId, now)).map(grantOf)

/** Name of the branch's secretary at `now`; null where the post is open. */
export async function secretaryName(orgId: string, now: Date): Promise<string | null> {
  for (const { holderId } of await roles.find({ where: { orgId, role: 'secretary', until: running(now) } })) {
    const name = await nameOf(holderId)
    if (name !== null) return name
  }
  return null
}

/** Who holds one of some roles on a node at `now`. */
export async function holdersAt(orgId: string, held: readonly RoleName[], now: Date): Promise<string[]> {
  const rows = await roles.find({ where: { orgId, role: command.in([...held]), until: running(now) } })
  return [...new Set(rows.map(({ holderId }) => holderId))]
}

/** Which of some branches have a secretary at `now`. */
export async function secretariesAt(orgIds: readonly string[], now: Date): Promise<Set<string>> {
  const found = new Set<string>()
  for (const some of slices(orgIds, TOGETHER)) {
    const where = { orgId: command.in(some), role: 'secretary', until: running(now) }
    for (const { orgId } of await roles.find({ where })) found.add(orgId)
  }
  return found
}

/** Who keeps some Youth Homes at `now`, whoever's role ends last last. */
export async function keepersAt(venueIds: readonly string[], now: Date): Promise<RoleRow[]> {
  const found: RoleRow[] = []
  for (const some of slices(venueIds, TOGETHER)) {
    const where = { orgId: command.in(some), role: 'keeper', until: running(now) }
    found.push(...(await roles.find({ where })))
  }
  return found.sort((a, b) => (a.until?.getTime() ?? Infinity) - (b.until?.getTime() ?? Infinity))
}

/** Who holds a role on a node at `now`, each once. */
export async function holdingAt(orgId: string, role: RoleName, now: Date): Promise<RoleRow[]> {
  const rows = await roles.find({ where: { orgId, role, until: running(now) } })
  return [...new Map(rows.map((row) => [row.holderId, row])).values()]
}

/** A role by its id, running or over. */
export const findRole = (id: string): Promise<RoleRow | null> => roles.get(id)

/** False where there is one of this id. */
export const insertRole = (role: RoleRow): Promise<boolean> => roles.insert(role)

/** Ends a role that is not over at an instant. */
export const endRole = (_id: string, at: Date): Promise<boolean> =>
  roles.update({ _id, until: running(at) }, { until: at })

/** Branches asked about in one query: with several secretaries each it stays within what one answers. */
const TOGETHER = 100
