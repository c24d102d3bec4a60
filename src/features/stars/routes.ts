/** Ways into the pages of this feature. Ids are no personal data. */
const page = (name: string): string => `/features/stars/pages/${name}/index`

/** How a Youth Home was rated, for everybody: the newest decision, or one that is named. */
export const starUrl = (venueId: string, decisionId?: string): string =>
  `${page('star')}?venueId=${venueId}${decisionId === undefined ? '' : `&decisionId=${decisionId}`}`
/** The self-check, for its keeper. */
export const checkUrl = (venueId: string): string => `${page('check')}?venueId=${venueId}`
/** What waits for a decision below a level, and one of it. */
export const checksUrl = (orgId: string): string => `${page('checks')}?orgId=${orgId}`
export const decideUrl = (checkId: string, orgId: string): string =>
  `${page('decide')}?checkId=${checkId}&orgId=${orgId}`
/** An activity, which is another feature. */
export const activityUrl = (activityId: string): string =>
  `/features/homes/taking/pages/activity/index?activityId=${activityId}`
/** The versions of the criteria, and one to be written. */
export const criteriaUrl = (orgId: string): string => `${page('criteria')}?orgId=${orgId}`
export const editUrl = (criteriaId: string, orgId: string): string =>
  `${page('edit')}?criteriaId=${criteriaId}&orgId=${orgId}`
