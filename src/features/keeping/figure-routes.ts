/** Ways into the numbers of Youth Homes, which are another feature, and to what signed-in lists on paper bring to them. */
export const figuresUrl = (orgId: string): string => `/features/figures/pages/figures/index?orgId=${orgId}`
export const paperUrl = (venueId: string): string => `/features/figures/pages/paper/index?venueId=${venueId}`
export const venueFiguresUrl = (venueId: string): string => `/features/figures/pages/venue/index?venueId=${venueId}`
