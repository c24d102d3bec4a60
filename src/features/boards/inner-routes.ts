import type { Work } from '../../stores/desks'
import { page } from './routes'

/** The addresses that only this feature's own screens lead to: apart, as the others come with the first screen. */

/** Notices to be confirmed: which there are, who of a branch has, and how far a level is. */
export const confirmListUrl = (orgId: string, work: Work) => page('confirms', 'list', { orgId, work })
export const branchConfirmsUrl = (branchId: string, assignmentId: string) =>
  page('confirms', 'branch', { branchId, assignmentId })
export const confirmsUrl = (orgId: string, assignmentId: string) =>
  page('confirms', 'overview', { orgId, assignmentId })
export const joiningsUrl = (branchId: string) => page('tending', 'joinings', { branchId })
export const inviteUrl = (branchId: string) => page('tending', 'invite', { branchId })
/** Of another feature: where an invite code is looked up. */
export const joinUrl = (code: string) => `/features/identity/pages/join/index?code=${code}`
/** Of another feature: what a branch was asked to confirm in a month. */
export const askedUrl = (branchId: string) => `/features/notices/asked/pages/asked/index?branchId=${branchId}`
