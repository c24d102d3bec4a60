/** Ways into the numbers of Youth Homes, and from them to the list of these. Ids are no personal data. */
export const figuresUrl = (orgId: string): string => `/features/figures/pages/figures/index?orgId=${orgId}`
export const venueListUrl = (orgId: string): string => `/features/keeping/venues/pages/venues/index?orgId=${orgId}`
export const venueFiguresUrl = (venueId: string): string => `/features/figures/pages/venue/index?venueId=${venueId}`
