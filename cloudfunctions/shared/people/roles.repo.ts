import { isRunning, type Grant, type RoleName } from '../../../src/domain/permissions/roles'
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

export const rolesOf = (personId: string): Promise<RoleRow[]> => roles.find({ where: { holderId: personId } })

export async function grantsOf(personId: string): Promise<Grant[]> {
  return (await rolesOf(personId)).map(({ role, orgId, until }) => ({ role, orgId, until }))
}

/** Name of the branch's secretary at `now`; null where the post is open. */
export async function secretaryName(orgId: string, now: Date): Promise<string | null> {
  const held = await roles.find({ where: { orgId, role: 'secretary' } })
  const current = held.find((role) => isRunning(role, now))
  return current ? nameOf(current.holderId) : null
}

/** Which of some branches have a secretary at `now`. */
export async function secretariesAt(orgIds: readonly string[], now: Date): Promise<Set<string>> {
  if (orgIds.length === 0) return new Set()
  const held = await roles.find({ where: { orgId: command.in([...orgIds]), role: 'secretary' } })
  return new Set(held.filter((role) => isRunning(role, now)).map(({ orgId }) => orgId))
}
