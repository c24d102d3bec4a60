import type { Standing } from '../../../src/domain/people/standing'
import { command } from '../../kit/cloud'
import type { Org } from './orgs.repo'

/** Where a query looks from: one place in the tree, or several that an office opens. */
type Place = Pick<Org, 'path' | 'kind' | 'sector'>

/**
 * What of documents with an audience addresses a place, as a condition of a query: the same as `reaches` and `addresses` say of one
 * (src/domain/assignments/audience.ts). Without a standing, people of all are meant.
 */
export function addressedTo(places: readonly Place[], standing: Standing | undefined): object {
  const scopes = [...new Set(places.flatMap(({ path }) => path))]
  const sectors = places.flatMap(({ sector }) => (sector ? [sector] : []))
  // A level above branches has no sector: it is reached for those below it.
  const everySector = places.some(({ kind }) => kind === 'above')
  return {
    scope: command.in(scopes),
    // Within a list of sectors any one of them fits.
    ...(everySector ? {} : { sectors: command.in([null, ...new Set(sectors)]) }),
    ...(standing === undefined ? {} : { standings: standing }),
  }
}
