/** The way into the numbers of Youth Homes, which are another feature. */
export const figuresUrl = (orgId: string): string => `/features/figures/pages/figures/index?orgId=${orgId}`
