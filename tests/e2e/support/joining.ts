import { NAMED_BRANCH } from '../../../devtools/seed/people'
import type { Hand } from './hand'

export const CODE = NAMED_BRANCH.invite

/** From the page of the code to a name looked up in the branch's roster. */
export async function toRoster(hand: Hand, name: string): Promise<void> {
  await hand.type(CODE, '.code-input__input')
  await hand.tap('查找团支部')
  await hand.isOn('identity/pages/roster')
  await hand.sees('机电 2302 团支部', '团支书 沈嘉树', CODE)
  await hand.type(name, '.field__input')
  await hand.tap('在花名册里查找')
}
