import type { RoleName } from './roles'

/** How far a right goes: what is one's own, the node that a role is held on, or that node with everything below it. */
export type Reach = 'self' | 'node' | 'subtree'

/** One row of the table: an act, who may do it how far, and what is said to everyone else. */
export interface Row {
  zh: string
  en: string
  /** Whoever is not named may not. A member is everyone who has joined a branch. */
  may: Partial<Record<RoleName, Exclude<Reach, 'self'>>> & { member?: 'self' }
  /** The sentence of the refusal, the same where what was asked for does not exist. */
  refusal: string
}
