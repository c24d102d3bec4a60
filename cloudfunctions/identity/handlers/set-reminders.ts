import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import { findAccount, switchReminders } from '../../shared/people/accounts.repo'
import type { Context, OwnLoaders } from '../../shared/people/context'
import { presentConsents } from '../present-consents'

type SetReminders = Handler<Contract['identity']['setReminders'], Context, OwnLoaders>

export const setReminders: SetReminders = async ({ on }, { account, now }) => {
  const known = await account()
  await switchReminders(known, { on, at: now })
  return presentConsents((await findAccount(known._id)) ?? known)
}
