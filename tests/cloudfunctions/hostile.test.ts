import { resolve } from 'node:path'
import { attack, unreached } from '../../devtools/hostile/attack'
import { attackedFunctions, builtMain } from '../../devtools/hostile/built'
import { hostileCity, type HostileCity } from '../../devtools/hostile/city'
import { operatorsIn } from '../../devtools/hostile/operators'

/** `npm run hostile` sends a hundred thousand to each function. So many an action are enough to be let through to each with this seed. */
const EACH_ACTION = 250
const SEED = 1
const operators = operatorsIn(resolve(__dirname, '../../cloudfunctions'))

let city: HostileCity
beforeAll(() => {
  city = hostileCity()
})
afterAll(() => city.stop())

it.each(attackedFunctions())(
  '$name answers hostile payloads in envelopes, writes nothing where it refuses, and lets no operator through',
  async ({ name, actions, closed }) => {
    const payloads = EACH_ACTION * Object.keys(actions).length
    const outcome = await attack({ actions, main: builtMain(name), city, operators, payloads, seed: SEED })
    expect(outcome.faults).toEqual([])
    expect(unreached(outcome, actions)).toEqual(closed ? Object.keys(actions) : [])
  },
)
