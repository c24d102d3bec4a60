/** Ways into the pages of those who write and review notices. Ids are no personal data. */
const page = (job: string, name: string): string => `/features/writing/${job}/pages/${name}/index`

export const writingsUrl = (orgId: string): string => `${page('list', 'writings')}?orgId=${orgId}`
/** A draft or a correction; without an id a new one is begun. */
export const writeUrl = (orgId: string, noticeId?: string): string =>
  `${page('edit', 'write')}?orgId=${orgId}${noticeId === undefined ? '' : `&noticeId=${noticeId}`}`
export const reviewUrl = (noticeId: string): string => `${page('review', 'review')}?noticeId=${noticeId}`
