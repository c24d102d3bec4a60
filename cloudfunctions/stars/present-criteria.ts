import type { Criteria } from '../../src/contract/star-replies'
import { deedsOn } from '../../src/domain/permissions/can'
import type { Context } from '../shared/people/context'
import type { KeptCriteria } from '../shared/stars/criteria.repo'

export async function presentCriteria(one: KeptCriteria, { actor }: Pick<Context, 'actor'>): Promise<Criteria> {
  return {
    criteriaId: one._id,
    name: one.text.name,
    mark: one.mark,
    state: one.publishedAt === null ? 'draft' : 'published',
    version: one.version,
    text: one.text,
    publishedAt: one.publishedAt?.toISOString() ?? null,
    may: deedsOn(await actor(), { path: one.path, ownerId: null }),
  }
}
