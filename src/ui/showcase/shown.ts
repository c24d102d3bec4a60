import type { ReactNode } from 'react'

/** A component in its states, by a word for each. */
export interface Shown {
  /** Of the component's file in src/ui. */
  name: string
  states: Readonly<Record<string, ReactNode>>
  /** It takes the whole screen: each state gets a small one. */
  screens?: boolean
}

/** A state for each of several kinds; `and` is what they have in common beside. */
export const each = <Kind extends string>(kinds: readonly Kind[], draw: (kind: Kind) => ReactNode, and = '') =>
  Object.fromEntries(kinds.map((kind) => [`${kind}${and}`, draw(kind)]))

/** Taps lead nowhere here. */
export const nothing = (): void => undefined
