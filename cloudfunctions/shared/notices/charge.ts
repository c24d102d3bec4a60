import type { Charge } from '../../../src/domain/notices/burden'
import type { Org } from '../orgs/orgs.repo'
import { settingFor } from '../orgs/settings.repo'
import { chargeBranch, type AskingNotice } from './branch-asks.repo'

/** Whether a branch is asked to confirm a notice, decided now where nobody has: by how much may be asked of it where it stands. */
export async function chargeOfBranch(branch: Org, ask: AskingNotice): Promise<Charge> {
  const { value: most } = await settingFor('confirmsPerBranch', branch.path)
  return chargeBranch(branch, ask, most)
}
