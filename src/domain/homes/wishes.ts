/** What one message is asked for: that signing up opens, that it begins soon, that one has moved up. */
export const WISHES = ['opens', 'start', 'up'] as const
export type Wish = (typeof WISHES)[number]
