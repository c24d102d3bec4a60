import type { Cloud } from '../../../devtools/cloud'
import { persona, type Alias } from '../../../devtools/seed/people'
import { field, text } from '../../../devtools/simulator/json'
import { PERSONAL_STEP_MS, personalCode, stepAt } from '../../../src/domain/checkins/code'
import { hmac } from '../../../src/features/checkins/hmac'

/** What the phone of one of the city's named people would show at this moment, made of a card that is fetched for it. */
export async function codeOf(cloud: Cloud, alias: Alias): Promise<string> {
  const { openid } = persona(alias)
  const reply = await cloud.invoke('checkins', { action: 'card', input: { alias: null } }, { openid })
  const data = field(reply, 'data')
  const card = { alias: text(data, 'alias'), key: text(data, 'key') }
  return personalCode(card, { step: stepAt(cloud.clock.now(), PERSONAL_STEP_MS), sure: true }, hmac)
}
