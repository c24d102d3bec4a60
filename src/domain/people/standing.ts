export const STANDINGS = ['member', 'youth', 'applicant'] as const
export type Standing = (typeof STANDINGS)[number]

/** The two groups that are counted apart. Applicants are youth until they are admitted. */
export type Group = 'member' | 'youth'
export const groupOf = (standing: Standing): Group => (standing === 'member' ? 'member' : 'youth')

export const STANDING_NAMES: Record<Standing, string> = { member: '团员', youth: '青年', applicant: '入团积极分子' }
