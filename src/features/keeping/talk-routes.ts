/** Ways into the pages of lecturers, for who has become one by a code, or organises them. */
export const talksUrl = (orgId: string): string => `/features/talks/pages/talks/index?orgId=${orgId}`
export const lecturingUrl = (): string => '/features/talks/pages/own/index'
