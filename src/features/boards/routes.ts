import type { Desk, Work } from '../../stores/desks'

/** A screen of this feature: its job's folder, then its page. */
export const page = (job: string, name: string, query: Record<string, string | null>): string => {
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
export const healthUrl = (orgId: string) => page('health', 'health', { orgId })
export const settingsUrl = (orgId: string) => page('settings', 'settings', { orgId })
export const appealsUrl = (branchId: string) => page('tending', 'appeals', { branchId })
export const requestsUrl = (branchId: string) => page('tending', 'requests', { branchId })
/** The lists of a branch; where it is not known which one, the page that asks. */
export const appealsAt = (branchId: string | null) => (branchId === null ? choiceUrl('board') : appealsUrl(branchId))
export const requestsAt = (branchId: string | null) => (branchId === null ? choiceUrl('board') : requestsUrl(branchId))
export const memberUrl = (memberId: string, assignmentId: string | null = null) =>
  page('tending', 'member', { memberId, assignmentId })
