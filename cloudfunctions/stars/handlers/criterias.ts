import type { Contract } from '../../../src/contract'
import { CRITERIA_KEPT_MAX } from '../../../src/domain/limits'
import { deedsOn } from '../../../src/domain/permissions/can'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { criteriaOf } from '../../shared/stars/criteria.repo'
import type { Loaders } from '../targets'

type Criterias = Handler<Contract['stars']['criterias'], Context, Loaders>

export const criterias: Criterias = async (_, { actor }, on) => {
  const cityId = on.orgId.path[0] ?? ''
  const may = deedsOn(await actor(), { path: [cityId], ownerId: null })
  // What is being written is the city's alone.
  const states = may.includes('set-criteria') ? (['draft', 'published'] as const) : (['published'] as const)
  const rows = (await Promise.all(states.map((state) => criteriaOf(cityId, state, CRITERIA_KEPT_MAX)))).flat()
  return {
    rows: rows.map(({ _id, mark, text, publishedAt }) => ({
      criteriaId: _id,
      name: text.name,
      mark,
      state: publishedAt === null ? 'draft' : 'published',
      items: text.items.length,
      publishedAt: publishedAt?.toISOString() ?? null,
      submitUntil: text.submitUntil,
    })),
    cityId,
    may,
  }
}
