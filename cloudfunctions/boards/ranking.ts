import type { Ranking } from '../../src/contract/committee'
import { rankingAt } from '../../src/domain/assignments/ranking'
import { can } from '../../src/domain/permissions/can'
import { findOrg, orgName, type Org } from '../shared/orgs/orgs.repo'
import { rankingChoices } from '../shared/orgs/settings.repo'
import type { Context } from '../shared/people/context'

/** Whether the children of a node are ranked, by whose choice, and whether the reader may choose. */
export async function rankingOf(org: Org, context: Context): Promise<Ranking> {
  const [choices, actor] = await Promise.all([rankingChoices(org.path), context.actor()])
  const { on, by } = rankingAt(org.path, choices)
  const chooser = by === null ? null : by === org._id ? org : await findOrg(by)
  return { on, by: chooser && orgName(chooser), mayChange: can(actor, 'set-ranking', org.path) }
}
