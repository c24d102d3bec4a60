import { can } from '../../src/domain/permissions/can'
import type { Mover } from '../../src/domain/publishing/moves'
import { settingFor } from '../shared/orgs/settings.repo'
import type { Org } from '../shared/orgs/orgs.repo'
import type { Context } from '../shared/people/context'

/** What the caller may do with what an organisation writes. */
export async function moverAt({ path, kind }: Org, context: Context): Promise<Mover> {
  const actor = await context.actor()
  const target = { path, ownerId: null }
  const { value } = await settingFor(kind === 'branch' ? 'twoPersonsInBranch' : 'twoPersons', path)
  return {
    personId: context.personId ?? '',
    writes: can(actor, 'write-notices', target),
    reviews: can(actor, 'review-notices', target),
    twoPersons: value,
  }
}
