import type { Consents } from '../../src/contract/consents'
import type { Account } from '../shared/people/accounts.repo'

/** What somebody has agreed to that they can take back. Who never said anything of reminders is asked for each. */
export const presentConsents = ({ reminders, unused = [] }: Account): Consents => ({
  reminders: reminders?.on ?? true,
  waiting: unused.length,
  changedAt: reminders?.at.toISOString() ?? null,
})
