/** The ways to confirming from wherever a notice, a branch or a level is: apart from the features that take them. */

const confirms = (page: string): string => `/features/boards/confirms/pages/${page}/index`

/** Who of a branch has confirmed a notice. */
export const branchConfirmsUrl = (branchId: string, assignmentId: string): string =>
  `${confirms('branch')}?branchId=${branchId}&assignmentId=${encodeURIComponent(assignmentId)}`

/** How far confirming a notice is below a level. */
export const confirmsUrl = (orgId: string, assignmentId: string): string =>
  `${confirms('overview')}?orgId=${orgId}&assignmentId=${encodeURIComponent(assignmentId)}`

/** What a branch was asked to confirm in a month. */
export const askedUrl = (branchId: string): string => `/features/notices/asked/pages/asked/index?branchId=${branchId}`
