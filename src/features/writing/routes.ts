/** Ways into the pages of those who write and review notices. Ids are no personal data. */
const page = (job: string, name: string): string => `/features/writing/${job}/pages/${name}/index`

export const writingsUrl = (orgId: string): string => `${page('list', 'writings')}?orgId=${orgId}`
/** A draft or a correction; without an id a new one is begun. */
export const writeUrl = (orgId: string, noticeId?: string): string =>
  `${page('edit', 'write')}?orgId=${orgId}${noticeId === undefined ? '' : `&noticeId=${noticeId}`}`
export const reviewUrl = (noticeId: string): string => `${page('review', 'review')}?noticeId=${noticeId}`
/** What levels above have published, to be taken over. */
export const aboveUrl = (orgId: string): string => `${page('list', 'above')}?orgId=${orgId}`
/** One notice of the list on a phone: how it stands, its history, and what can be done with it. */
export const aboutWritingUrl = (noticeId: string): string => `${page('list', 'about')}?noticeId=${noticeId}`
/** Of another feature: how far confirming is, at an organisation. */
export const confirmsUrl = (assignmentId: string, orgId: string): string =>
  `/features/boards/confirms/pages/overview/index?assignmentId=${assignmentId}&orgId=${orgId}`
/** Of another feature: who of a branch has confirmed. */
export const branchConfirmsUrl = (assignmentId: string, branchId: string): string =>
  `/features/boards/confirms/pages/branch/index?assignmentId=${assignmentId}&branchId=${branchId}`
/** Old notices of an organisation's site, to be moved in. */
export const movingUrl = (orgId: string): string => `/features/moving/pages/moving/index?orgId=${orgId}`
