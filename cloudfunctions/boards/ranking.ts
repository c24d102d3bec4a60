import type { Ranking } from '../../src/contract/committee'
import { findOrg, orgName, type Org } from '../shared/orgs/orgs.repo'
import { settingFor } from '../shared/orgs/settings.repo'

/** Whether the children of a node are ranked, and by whose choice. */
export async function rankingOf(org: Org): Promise<Ranking> {
  const { value, by } = await settingFor('ranking', org.path)
  const chooser = by === null ? null : by === org._id ? org : await findOrg(by)
  return { on: value, by: chooser && orgName(chooser) }
}
