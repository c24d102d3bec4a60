import type { Cloud } from '../../cloud'
import type { Screen } from '../screens'
import type { Hand } from './hand'

/** A picture to take: a screen, in a state that something has to be done for. */
export interface Shot extends Screen {
  /** What the cloud or the network does meanwhile; no-files: what is fetched from its storage does not come. */
  state?: 'loading' | 'failing' | 'offline' | 'no-files'
  /** What the city is like before: it gets one of its own. */
  prepare?: (cloud: Cloud) => void
  act?: (hand: Hand) => Promise<void>
  /** From the top to the end, not only what a screen has room for. */
  whole?: boolean
  /** The act leaves something behind in the cloud: it gets a city of its own. */
  changes?: boolean
}

/** From a screen to a state of it by doing something there. */
export type Doing = [screen: string, state: string, act: NonNullable<Shot['act']>]

/** Pictures of what is reached from these screens; of what leaves something behind each in a city of its own. */
export const reached = (screens: readonly Screen[], list: readonly Doing[], changes: boolean): Shot[] =>
  list.flatMap(([from, name, act]) =>
    screens.filter((screen) => screen.name === from).map((screen): Shot => ({ ...screen, name, act, changes })),
  )
