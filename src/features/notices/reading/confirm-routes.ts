/** Of another feature: how far confirming is in a branch, or below a level. */
export const branchConfirmsUrl = (branchId: string, assignmentId: string) =>
  `/features/boards/confirms/pages/branch/index?branchId=${branchId}&assignmentId=${encodeURIComponent(assignmentId)}`
export const confirmsUrl = (orgId: string, assignmentId: string) =>
  `/features/boards/confirms/pages/overview/index?orgId=${orgId}&assignmentId=${encodeURIComponent(assignmentId)}`
