/** Of another feature: how far confirming is, at an organisation. */
export const confirmsUrl = (assignmentId: string, orgId: string): string =>
  `/features/boards/confirms/pages/overview/index?assignmentId=${assignmentId}&orgId=${orgId}`
/** Of another feature: who of a branch has confirmed. */
export const branchConfirmsUrl = (assignmentId: string, branchId: string): string =>
  `/features/boards/confirms/pages/branch/index?assignmentId=${assignmentId}&branchId=${branchId}`
/** Old notices of an organisation's site, to be moved in. */
export const movingUrl = (orgId: string): string => `/features/moving/pages/moving/index?orgId=${orgId}`
