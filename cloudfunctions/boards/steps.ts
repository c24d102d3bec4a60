import type { OrgName, PathStep } from '../../src/contract/identity'
import { can, type Actor } from '../../src/domain/permissions/can'
import type { Org } from '../shared/orgs/orgs.repo'

/** The way down to an organisation, each step with whether the reader may open it. */
export const stepsTo = ({ path }: Org, names: readonly OrgName[], actor: Actor): PathStep[] =>
  names.map(({ id, name }, depth) => ({
    id,
    name,
    open: can(actor, 'see-node', { path: path.slice(0, depth + 1), ownerId: null }),
  }))
