import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import { noteDeed } from '../../shared/audit/audit.repo'
import { chooseRanking } from '../../shared/orgs/settings.repo'
import type { Context } from '../../shared/people/context'
import { rankingOf } from '../ranking'
import type { Loaders } from '../targets'

type SetRanking = Handler<Contract['boards']['setRanking'], Context, Loaders>

export const setRanking: SetRanking = async ({ orgId, on }, { personId, now }, { orgId: { org } }) => {
  if (await chooseRanking(orgId, on)) {
    const detail = on ? 'on' : 'off'
    await noteDeed({ actorId: personId, deed: 'set-ranking', orgId, subject: null, detail, at: now })
  }
  return rankingOf(org)
}
