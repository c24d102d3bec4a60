/** Whoever opens a review holds it so long; every look renews it. Long enough for a long notice, short enough that who went home blocks nobody. */
export const REVIEW_HELD_MINUTES = 30
