/** For how many days a branch's invite code may be good; a secretary chooses one. */
export const INVITE_DAYS = [7, 30, 90] as const
export type InviteDays = (typeof INVITE_DAYS)[number]
