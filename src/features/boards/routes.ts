const page = (job: string, name: string, query: Record<string, string | null>): string => {
  const words = Object.entries(query).flatMap(([key, value]) => (value === null ? [] : [`${key}=${value}`]))
  return `/features/boards/${job}/pages/${name}/index?${words.join('&')}`
}

/** The addresses of this feature's screens; without an assignment they show this week's. */
export const boardUrl = (branchId: string, assignmentId: string | null = null) =>
  page('board', 'board', { branchId, assignmentId })
export const overviewUrl = (orgId: string, assignmentId: string | null = null, month: string | null = null) =>
  page('overview', 'overview', { orgId, assignmentId, month })
export const healthUrl = (orgId: string) => page('health', 'health', { orgId })
export const appealsUrl = (branchId: string) => page('tending', 'appeals', { branchId })
export const memberUrl = (branchId: string, memberId: string, assignmentId: string | null = null) =>
  page('tending', 'member', { branchId, memberId, assignmentId })
