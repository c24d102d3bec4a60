/** Ways into the pages of keepers and of the committees above them. Ids are no personal data. */
const page = (job: string, name: string): string => `/features/keeping/${job}/pages/${name}/index`

export const todayUrl = (venueId: string): string => `${page('today', 'today')}?venueId=${venueId}`
export const keptUrl = (venueId: string, which?: 'drafts'): string =>
  `${page('today', 'kept')}?venueId=${venueId}${which === undefined ? '' : `&which=${which}`}`
export const signedUpUrl = (activityId: string): string => `${page('today', 'signed-up')}?activityId=${activityId}`
export const writeUrl = (venueId: string, activityId?: string): string =>
  `${page('writing', 'activity')}?venueId=${venueId}${activityId === undefined ? '' : `&activityId=${activityId}`}`
export const venueEditUrl = (venueId: string): string => `${page('venue', 'about')}?venueId=${venueId}`
export const hoursUrl = (venueId: string): string => `${page('venue', 'hours')}?venueId=${venueId}`
export const venuesUrl = (orgId: string): string => `${page('venues', 'venues')}?orgId=${orgId}`
export const addVenueUrl = (orgId: string): string => `${page('venues', 'add')}?orgId=${orgId}`
export const keepersUrl = (venueId: string): string => `${page('venues', 'keepers')}?venueId=${venueId}`
export const importUrl = (orgId: string): string => `${page('importing', 'import')}?orgId=${orgId}`
export const officeUrl = (code?: string): string =>
  `${page('office', 'accept')}${code === undefined ? '' : `?code=${code}`}`
/** Handing a venue over; and for who is to take it. */
export const handOverUrl = (venueId: string): string => `${page('office', 'hand-over')}?venueId=${venueId}`
export const offeredUrl = (venueId: string): string => `${page('office', 'offered')}?venueId=${venueId}`
/** Of another feature: the star self-check of a venue. */
export const starCheckUrl = (venueId: string): string => `/features/stars/pages/check/index?venueId=${venueId}`
