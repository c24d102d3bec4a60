import type { Browser } from 'playwright-core'
import { startSimulator, type Simulator } from '..'
import type { Cloud } from '../../cloud'
import { PERSONAS } from '../../seed/people'
import { Finger } from '../finger'
import { number } from '../json'
import type { Screen } from '../screens'

/** What a screen may weigh. */
export const LIMITS = { firstBytes: 32 * 1024, nodes: 600, depth: 20, children: 60 }
/** What one interaction may send. */
export const INTERACTION = { bytes: 2 * 1024, calls: 2 }

export interface PageWeight {
  name: string
  firstBytes: number
  allBytes: number
  calls: number
  nodes: number
  depth: number
  children: number
  firstRender: number
}

export interface InteractionWeight {
  name: string
  calls: number
  bytes: number
  /** Sent for a page that nobody sees. */
  hidden: number
}

export interface Bench {
  dist: string
  cloud: Cloud
  browser: Browser
}

/** A phone of one of the city's people. */
export const phoneOf = ({ dist, cloud, browser }: Bench, screen: Pick<Screen, 'person' | 'path'>): Promise<Simulator> =>
  startSimulator({
    ...{ dist, cloud, browser, agreed: true, path: screen.path, clockOffset: cloud.clock.offset },
    person: PERSONAS.find(({ alias }) => alias === screen.person)?.openid ?? screen.person,
  })

/** Opens a screen and weighs what it sends until it rests. */
export async function weigh(bench: Bench, screen: Screen): Promise<PageWeight> {
  const simulator = await phoneOf(bench, screen)
  try {
    const finger = new Finger(simulator.phone)
    await finger.sees(screen.says)
    await finger.rests()
    const tree = await simulator.phone.ask('Phone.tree')
    const page = (await simulator.report()).pages.at(-1)
    const data = page?.data ?? []
    return {
      name: screen.name,
      firstBytes: data[0]?.bytes ?? 0,
      allBytes: data.reduce((sum, { bytes }) => sum + bytes, 0),
      calls: data.length,
      ...{ nodes: number(tree, 'nodes'), depth: number(tree, 'depth'), children: number(tree, 'children') },
      firstRender: Math.round(page?.firstRender ?? 0),
    }
  } finally {
    await simulator.close()
  }
}

/** Does one thing and weighs what it sends. */
export async function weighInteraction(
  simulator: Simulator,
  name: string,
  act: (finger: Finger) => Promise<unknown>,
): Promise<InteractionWeight> {
  const finger = new Finger(simulator.phone)
  await finger.rests()
  await simulator.forget()
  await act(finger)
  await finger.rests()
  const data = (await simulator.report()).pages.flatMap((page) => page.data)
  return {
    name,
    calls: data.filter(({ hidden }) => !hidden).length,
    bytes: data.reduce((sum, { bytes }) => sum + bytes, 0),
    hidden: data.filter(({ hidden }) => hidden).length,
  }
}

/** What is over its limit, in words. */
export const excesses = (pages: readonly PageWeight[], interactions: readonly InteractionWeight[]): string[] => [
  ...pages.flatMap((page) =>
    (['firstBytes', 'nodes', 'depth', 'children'] as const).flatMap((kind) =>
      page[kind] > LIMITS[kind] ? [`${page.name}: ${kind} ${page[kind]}, at most ${LIMITS[kind]}`] : [],
    ),
  ),
  ...interactions.flatMap(({ name, calls, bytes, hidden }) => [
    ...(bytes > INTERACTION.bytes ? [`${name}: ${bytes} bytes, at most ${INTERACTION.bytes}`] : []),
    ...(calls > INTERACTION.calls ? [`${name}: ${calls} setData, at most ${INTERACTION.calls}`] : []),
    ...(hidden > 0 ? [`${name}: ${hidden} setData for a page that nobody sees`] : []),
  ]),
]
