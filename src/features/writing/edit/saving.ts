/** How long the fingers rest until a draft is saved. */
export const PAUSE_MS = 2000
/** After how long it is sent again that had no answer although there is a network. */
export const AGAIN_MS = 10_000

/**
 * clean: nothing to save · resting: about to be saved · saving · saved: in the cloud · here: on this phone only · conflict: somebody else
 * has changed it since · refused: the cloud does not take it
 */
export type Saving = 'clean' | 'resting' | 'saving' | 'saved' | 'here' | 'conflict' | 'refused'
