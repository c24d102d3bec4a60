import { allOf } from './causes'
import type { FlowCost, InteractionWeight, Measured, PageWeight, Size } from './measuring'

const KB = 1024
const SIZE = { nodes: 600, depth: 20, children: 60 }
/** What a page may weigh, however it came to be so. */
export const PAGE = { first: 16 * KB, whole: 16 * KB, ...SIZE }
/** And where everything that grows is at its largest. */
export const WORST_PAGE: typeof PAGE = { first: 32 * KB, whole: 32 * KB, ...SIZE }
/** What one cause may send: the act itself, a second of waiting, or one answer. */
export const EACH = 1
/**
 * What one interaction may send: each cause, and how often in all. What the cloud is asked for comes after a sign of waiting. Rows that were
 * not on the phone before can't weigh less than their words: a list may weigh what the largest page may.
 */
export const SENT = {
  place: { each: KB, calls: 1 },
  asked: { each: KB, calls: 2 },
  list: { each: 32 * KB, calls: 2 },
}

/** Calls of functions that a flow may make, by its name. */
export const HALF_AN_HOUR = 'half an hour of film by link, to the receipt'
export const CALLS: Readonly<Record<string, number>> = { [HALF_AN_HOUR]: 6 }

/** What is over its limit, in words. */
export const excesses = ({ pages, interactions, flows, failures }: Measured, limits: typeof PAGE = PAGE): string[] => [
  ...pages.flatMap((page) => ofPage(page, limits)),
  ...interactions.flatMap(ofInteraction),
  ...flows.flatMap(ofFlow),
  ...failures,
]

const over = (name: string, kind: string, { is, most }: { is: number; most: number }): string[] =>
  is > most ? [`${name}: ${kind} ${is}, at most ${most}`] : []

const ofSize = ({ name, ...size }: Size & { name: string }): string[] =>
  (['nodes', 'depth', 'children'] as const).flatMap((kind) => over(name, kind, { is: size[kind], most: PAGE[kind] }))

const ofPage = (page: PageWeight, limits: typeof PAGE): string[] => [
  ...(['first', 'whole'] as const).flatMap((kind) =>
    over(page.name, `${kind} bytes`, { is: page[kind], most: limits[kind] }),
  ),
  ...ofSize(page),
]

const ofFlow = ({ name, functionCalls }: FlowCost): string[] =>
  over(name, 'calls', { is: functionCalls, most: CALLS[name] ?? Infinity })

function ofInteraction(interaction: InteractionWeight): string[] {
  const { name, kind, causes } = interaction
  const { calls, hidden } = allOf(causes)
  const largest = Math.max(...[causes.act, causes.wait, ...causes.answers].map(({ bytes }) => bytes))
  return [
    ...over(name, 'setData by the act', { is: causes.act.calls, most: EACH }),
    ...over(name, 'setData while waiting', { is: causes.wait.calls, most: EACH }),
    ...causes.answers.flatMap((answer, nth) =>
      over(name, `setData by answer ${nth + 1}:`, { is: answer.calls, most: EACH }),
    ),
    ...(kind === 'page' ? [] : over(name, 'bytes at once', { is: largest, most: SENT[kind].each })),
    ...(kind === 'page' ? [] : over(name, 'setData', { is: calls, most: SENT[kind].calls })),
    ...over(name, 'setData for a page that nobody sees:', { is: hidden, most: 0 }),
    ...ofSize(interaction),
  ]
}
