/** Ways into the pages of this feature. Ids are no personal data. */
const page = (job: string, name: string): string => `/features/homes/${job}/pages/${name}/index`

export const mapUrl = (): string => page('finding', 'map')
export const venueUrl = (venueId: string): string => `${page('finding', 'venue')}?venueId=${venueId}`
export const activitiesUrl = (venueId: string): string => `${page('finding', 'activities')}?venueId=${venueId}`
export const activityUrl = (activityId: string): string => `${page('taking', 'activity')}?activityId=${activityId}`
export const drawUrl = (activityId: string): string => `${page('taking', 'draw')}?activityId=${activityId}`
export const branchSignUpUrl = (activityId: string): string => `${page('taking', 'branch')}?activityId=${activityId}`
export const mineUrl = (): string => page('taking', 'mine')

/** What may have to open without a network once the list is on the screen. */
export const NEXT_SCREENS = [page('finding', 'venue'), page('finding', 'map')]
