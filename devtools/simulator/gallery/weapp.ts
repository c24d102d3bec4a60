import { startSimulator, type Invoke, type Simulator } from '..'
import type { Cloud } from '../../cloud'
import { PERSONAS } from '../../seed/people'
import { Finger } from '../finger'
import type { Bench } from '../measure/measuring'
import type { Hand } from './hand'
import { invokeIn } from './invoke'
import { SIZES, type Shot, type Variant } from './shots'
import { lookAt, type Look } from './picture'
import { typeset } from './typeset'

/** A phone on which the screen opens, in the hands of its person. */
export function phoneFor({ dist, cloud, browser }: Bench, shot: Shot, { theme, size }: Variant): Promise<Simulator> {
  const person = PERSONAS.find(({ alias }) => alias === shot.person)?.openid ?? shot.person
  const real: Invoke = (name, data, openid) => cloud.invoke(name, data, { openid })
  return startSimulator({
    dist,
    browser,
    person,
    theme,
    path: shot.path,
    agreed: true,
    clockOffset: cloud.clock.offset,
    ...SIZES[size],
    pc: size === 'desk',
    offline: shot.state === 'offline',
    invoke: invokeIn(shot, real),
  })
}

/** What a screen of the mini-program looks like. */
export async function shootWeapp(bench: Bench, shot: Shot, variant: Variant): Promise<Look> {
  const simulator = await phoneFor(bench, shot, variant)
  try {
    const finger = new Finger(simulator.phone)
    if (shot.says !== '') await finger.sees(shot.says)
    await shot.act?.(handOn(simulator, bench.cloud))
    await finger.rests()
    await typeset(simulator.phone.page, shot)
    return await lookAt(simulator.phone.page, shot)
  } finally {
    await simulator.close()
  }
}

/** The hand that holds a phone of the simulator's. */
export function handOn(simulator: Simulator, cloud: Cloud): Hand {
  const finger = new Finger(simulator.phone)
  return {
    tap: (selector, words) => finger.tap(selector, words),
    // The map draws what is on it by itself.
    tapPin: (number) => simulator.phone.page.locator('.map-label').getByText(number, { exact: true }).first().click(),
    type: (selector, words) => finger.type(selector, words),
    chooses: async ({ name, type, bytes }, selector, words) => {
      await simulator.prepare({ files: [{ name, content: `data:${type};base64,${bytes.toString('base64')}` }] })
      await finger.tap(selector, words)
    },
    sees: (words) => finger.sees(words),
    passTime: async (ms) => {
      cloud.clock.advance(ms)
      await simulator.setClock(cloud.clock.offset)
    },
    standsAt: (location) => simulator.prepare({ location }),
    holds: async (shown) => simulator.prepare({ scan: [await shown(cloud)] }),
    setOnline: (online) => simulator.setNetwork(online),
  }
}
