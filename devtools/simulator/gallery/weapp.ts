import { startSimulator, type Invoke } from '..'
import { PERSONAS } from '../../seed/people'
import { Finger } from '../finger'
import type { Bench } from '../measure/measuring'
import { SIZES, type Shot, type Variant } from './shots'

/** A picture of a screen of the mini-program. */
export async function shootWeapp(bench: Bench, shot: Shot, { theme, size }: Variant): Promise<Buffer> {
  const { dist, cloud, browser } = bench
  const person = PERSONAS.find(({ alias }) => alias === shot.person)?.openid ?? shot.person
  const real: Invoke = (name, data, openid) => cloud.invoke(name, data, { openid })
  const simulator = await startSimulator({
    ...{ dist, browser, person, theme, path: shot.path, agreed: true, clockOffset: cloud.clock.offset },
    ...SIZES[size],
    offline: shot.state === 'offline',
    invoke: shot.state === 'loading' ? silence : shot.state === 'failing' ? refusal : real,
  })
  try {
    const finger = new Finger(simulator.phone)
    if (shot.says !== '') await finger.sees(shot.says)
    await shot.act?.(finger, simulator)
    await finger.rests()
    return await simulator.phone.screenshot()
  } finally {
    await simulator.close()
  }
}

const silence: Invoke = () => new Promise(() => undefined)
const refusal: Invoke = () =>
  Promise.resolve({ ok: false, error: { code: 'INTERNAL', message: '服务暂时没有回应，请稍后再试', trace: 'A1B2C3' } })
