/** Ways into the pages of this feature. Ids are no personal data. */
const page = (job: string, name: string): string => `/features/sayings/${job}/pages/${name}/index`

export const evaluationUrl = (activityId: string): string =>
  `${page('evaluating', 'evaluation')}?activityId=${activityId}`
export const suggestionsUrl = (venueId: string): string => `${page('suggesting', 'suggestions')}?venueId=${venueId}`
export const sayingsUrl = (orgId: string): string => `${page('reviewing', 'review')}?orgId=${orgId}`
/** Of other features. */
export const activityUrl = (activityId: string): string =>
  `/features/homes/taking/pages/activity/index?activityId=${activityId}`
/** A draft that is there, or with `anew` one that is begun under this id. */
export const writeUrl = (venueId: string, activityId: string, anew: boolean): string =>
  `/features/keeping/writing/pages/activity/index?venueId=${venueId}&${anew ? 'as' : 'activityId'}=${activityId}`
