import { AppError } from '../../src/contract/errors'
import type { Actor } from '../../src/domain/permissions/can'
import { isRunning } from '../../src/domain/permissions/roles'
import type { Context } from '../shared/people/context'

/** Whether somebody keeps a venue now, whatever else they are. */
export const keepsVenue = ({ grants, now }: Actor, venueId: string): boolean =>
  grants.some((grant) => grant.role === 'keeper' && grant.orgId === venueId && isRunning(grant, now))

/** FORBIDDEN: nobody decides on a venue that they keep, nor adds to what is decided by. */
export async function assertNotOwn(venueId: string, { actor }: Pick<Context, 'actor'>): Promise<void> {
  if (keepsVenue(await actor(), venueId)) throw new AppError('FORBIDDEN', '你是这里的管理员，请别人评定')
}
