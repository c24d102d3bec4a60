/** Ways into the pages of other features. */
export const writingsUrl = (orgId: string): string => `/features/writing/list/pages/writings/index?orgId=${orgId}`
export const noticeUrl = (noticeId: string): string =>
  `/features/notices/reading/pages/notice/index?noticeId=${noticeId}`
