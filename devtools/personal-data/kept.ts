import type { LeftOff, Taken } from '../../src/domain/lessons/kept'

/**
 * What stands in a field whose own type says `unknown`, because only the kind of assignment knows it: by collection and path. A second
 * kind that keeps something is one more member of the union.
 */
export interface KeptByKinds {
  'completions.kept': Taken
  'leaves.seen.*.kept': LeftOff
}
