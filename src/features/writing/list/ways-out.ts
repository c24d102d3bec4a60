/** Old notices of an organisation's site, to be moved in. */
export const movingUrl = (orgId: string): string => `/features/moving/pages/moving/index?orgId=${orgId}`
