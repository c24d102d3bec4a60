import type { Work } from '../../stores/desks'
import { page } from './routes'

/** The addresses that only this feature's own screens lead to: apart, as the others come with the first screen. */

/** Which notices are to be confirmed. */
export const confirmListUrl = (orgId: string, work: Work) => page('confirms', 'list', { orgId, work })
export const joiningsUrl = (branchId: string) => page('tending', 'joinings', { branchId })
export const inviteUrl = (branchId: string) => page('tending', 'invite', { branchId })
/** Of another feature: where an invite code is looked up. */
export const joinUrl = (code: string) => `/features/identity/pages/join/index?code=${code}`
