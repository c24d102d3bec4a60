const page = (job: string, name: string, query: Record<string, string | null>): string => {
  const words = Object.entries(query).flatMap(([key, value]) => (value === null ? [] : [`${key}=${value}`]))
  return `/features/boards/${job}/pages/${name}/index?${words.join('&')}`
}

/** The addresses of this feature's screens; without an issue they show this week's. */
export const boardUrl = (branchId: string, lessonId: string | null = null) =>
  page('board', 'board', { branchId, lessonId })
export const overviewUrl = (orgId: string, lessonId: string | null = null, month: string | null = null) =>
  page('overview', 'overview', { orgId, lessonId, month })
export const healthUrl = (orgId: string) => page('health', 'health', { orgId })
export const appealsUrl = (branchId: string) => page('tending', 'appeals', { branchId })
export const memberUrl = (branchId: string, memberId: string, lessonId: string | null = null) =>
  page('tending', 'member', { branchId, memberId, lessonId })
