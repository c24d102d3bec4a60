/** Of another feature: what the branch was asked to confirm in a month. */
export const askedUrl = (branchId: string) => `/features/notices/asked/pages/asked/index?branchId=${branchId}`
