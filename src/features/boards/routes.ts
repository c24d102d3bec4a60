import type { Desk, Work } from '../../stores/desks'

const page = (job: string, name: string, query: Record<string, string | null>): string => {
  const words = Object.entries(query).flatMap(([key, value]) => (value === null ? [] : [`${key}=${value}`]))
  return `/features/boards/${job}/pages/${name}/index?${words.join('&')}`
}

/** The addresses of this feature's screens; without an assignment they show this week's. */
export const boardUrl = (branchId: string, assignmentId: string | null = null) =>
  page('board', 'board', { branchId, assignmentId })
export const overviewUrl = (orgId: string, assignmentId: string | null = null, month: string | null = null) =>
  page('overview', 'overview', { orgId, assignmentId, month })
/** Where a desk begins. */
export const deskUrl = ({ work, org }: Desk) => (work === 'board' ? boardUrl(org.id) : overviewUrl(org.id))
/** The screen for some work that names no place: it asks which where there are several. */
export const choiceUrl = (work: Work) => page(work, work, {})
/** Notices to be confirmed: which there are, who of a branch has, and how far a level is. */
export const confirmListUrl = (orgId: string, work: Work) => page('confirms', 'list', { orgId, work })
export const branchConfirmsUrl = (branchId: string, assignmentId: string) =>
  page('confirms', 'branch', { branchId, assignmentId })
export const confirmsUrl = (orgId: string, assignmentId: string) =>
  page('confirms', 'overview', { orgId, assignmentId })
export const healthUrl = (orgId: string) => page('health', 'health', { orgId })
export const settingsUrl = (orgId: string) => page('settings', 'settings', { orgId })
export const appealsUrl = (branchId: string) => page('tending', 'appeals', { branchId })
export const joiningsUrl = (branchId: string) => page('tending', 'joinings', { branchId })
export const requestsUrl = (branchId: string) => page('tending', 'requests', { branchId })
export const inviteUrl = (branchId: string) => page('tending', 'invite', { branchId })
/** The lists of a branch; where it is not known which one, the page that asks. */
export const appealsAt = (branchId: string | null) => (branchId === null ? choiceUrl('board') : appealsUrl(branchId))
export const requestsAt = (branchId: string | null) => (branchId === null ? choiceUrl('board') : requestsUrl(branchId))
/** Of another feature: where an invite code is looked up. */
export const joinUrl = (code: string) => `/features/identity/pages/join/index?code=${code}`
export const memberUrl = (memberId: string, assignmentId: string | null = null) =>
  page('tending', 'member', { memberId, assignmentId })
