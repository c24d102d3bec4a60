import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import { noteDeed } from '../../shared/audit/audit.repo'
import { chooseRanking } from '../../shared/orgs/settings.repo'
import type { Context } from '../../shared/people/context'
import { accessible } from '../access'
import { rankingOf } from '../ranking'

type SetRanking = Handler<Contract['boards']['setRanking'], Context>

export const setRanking: SetRanking = async ({ orgId, on }, context) => {
  const { openid, now } = context
  const org = await accessible(orgId, 'set-ranking', context)
  if (await chooseRanking(orgId, on)) {
    const detail = on ? 'on' : 'off'
    await noteDeed({ actorId: openid, deed: 'set-ranking', orgId, subject: null, detail, at: now })
  }
  return rankingOf(org, context)
}
