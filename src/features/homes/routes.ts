/** Ways into the pages of this feature. Ids are no personal data. */
const page = (job: string, name: string): string => `/features/homes/${job}/pages/${name}/index`

export const mapUrl = (): string => page('finding', 'map')
export const venueUrl = (venueId: string): string => `${page('finding', 'venue')}?venueId=${venueId}`
export const activitiesUrl = (venueId: string): string => `${page('finding', 'activities')}?venueId=${venueId}`
export const activityUrl = (activityId: string): string => `${page('taking', 'activity')}?activityId=${activityId}`
export const drawUrl = (activityId: string): string => `${page('taking', 'draw')}?activityId=${activityId}`
export const branchSignUpUrl = (activityId: string): string => `${page('taking', 'branch')}?activityId=${activityId}`
export const mineUrl = (): string => page('taking', 'mine')
/** Of another feature: how a venue was rated. */
export const starUrl = (venueId: string): string => `/features/stars/pages/star/index?venueId=${venueId}`
/** Of another feature: whoever is in no branch yet is led there. */
export const joinUrl = (): string => '/features/identity/pages/join/index'
/** What may have to open without a network once the list is on the screen. */
export const NEXT_SCREENS = [page('finding', 'venue'), page('finding', 'map')]
