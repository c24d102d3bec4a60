import { AppError } from '../../src/contract/errors'
import { isWithin } from '../../src/domain/orgs/tree'
import { findOrg, stands, type Org } from '../shared/orgs/orgs.repo'

/** For whom an organisation may write: itself or something below that stands, nobody beside or above. INVALID_INPUT */
export async function scopeWithin(id: string, org: Org): Promise<Org> {
  const scope = id === org._id ? org : await findOrg(id)
  if (scope && (scope === org || stands(scope)) && isWithin(scope.path, org._id)) return scope
  throw new AppError('INVALID_INPUT', '只能发给本级和下级，请重新选发给谁')
}
