/** What became of a member's word that something was not recorded. */
export type AppealState = 'open' | 'accepted' | 'refused'
