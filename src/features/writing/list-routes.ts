/** Addresses that only the pages of writing lead to: apart, as the others come with the first screen. */

/** What levels above have published, to be taken over. */
export const aboveUrl = (orgId: string): string => `/features/writing/list/pages/above/index?orgId=${orgId}`
/** One notice of the list on a phone: how it stands, its history, and what can be done with it. */
export const aboutWritingUrl = (noticeId: string): string =>
  `/features/writing/list/pages/about/index?noticeId=${noticeId}`
