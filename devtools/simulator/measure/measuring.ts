import type { Browser } from 'playwright-core'
import type { Cloud } from '../../cloud'
import type { SeenScreen } from './seen-screens'
import type { Causes } from './causes'

export interface Bench {
  dist: string
  cloud: Cloud
  browser: Browser
  /** Milliseconds that each answer is on its way to the phone, which must make no difference; none by default. */
  wayMs?: number
  /** Is handed every screen that was weighed, as it stands then. */
  seen?: (screen: SeenScreen) => void
}

/** How large a page's tree is. */
export interface Size {
  nodes: number
  depth: number
  /** Most children of one element. */
  children: number
}

export interface PageWeight extends Size {
  name: string
  /** Bytes of the first setData. */
  first: number
  /** Bytes of all that the page holds once it rests: the most that one setData could have brought. */
  whole: number
}

/**
 * In place: what is on the screen changes, or an explanation or a few choices come up over it. Asked: the same, once the cloud has answered.
 * List: rows or words from elsewhere come, or a whole grid of days, hours or districts to choose from. Page: another page opens, or in its
 * place a list that has not been there yet.
 */
export type Kind = 'place' | 'asked' | 'list' | 'page'

export interface InteractionWeight extends Size {
  name: string
  kind: Kind
  causes: Causes
}

/** What a flow asked of the cloud. */
export interface FlowCost {
  name: string
  functionCalls: number
  read: number
  written: number
}

export interface Measured {
  pages: PageWeight[]
  interactions: InteractionWeight[]
  flows: FlowCost[]
  /** What went red on the phones meanwhile. */
  failures: string[]
}
