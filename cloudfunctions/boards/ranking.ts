import type { Ranking } from '../../src/contract/committee'
import { rankingAt } from '../../src/domain/assignments/ranking'
import { findOrg, orgName, type Org } from '../shared/orgs/orgs.repo'
import { rankingChoices } from '../shared/orgs/settings.repo'

/** Whether the children of a node are ranked, and by whose choice. */
export async function rankingOf(org: Org): Promise<Ranking> {
  const { on, by } = rankingAt(org.path, await rankingChoices(org.path))
  const chooser = by === null ? null : by === org._id ? org : await findOrg(by)
  return { on, by: chooser && orgName(chooser) }
}
