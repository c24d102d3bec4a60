import { FIRST_KIND } from '../../domain/kind-names'

/** How an assignment is asked for: by its id, or the newest one. */
export const whichOf = (assignmentId: string | null): { assignmentId: string } | { kind: string } =>
  assignmentId === null ? { kind: FIRST_KIND } : { assignmentId }
