/** The sorts of what waits for somebody, in the order in which they are shown. */
export const GROUPS = ['appeals', 'requests', 'reviews', 'sayings', 'claims', 'stars', 'offers', 'roles'] as const
export type GroupName = (typeof GROUPS)[number]

/** What waits for the reader, and one sort of it on a phone. */
export const waitingUrl = (): string => '/features/desk/waiting/pages/waiting/index'
export const groupUrl = (group: GroupName): string => `/features/desk/waiting/pages/group/index?group=${group}`
