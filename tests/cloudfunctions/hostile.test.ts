import { resolve } from 'node:path'
import { attack, unreached } from '../../devtools/hostile/attack'
import { attackedFunctions, builtMain } from '../../devtools/hostile/built'
import { hostileCity, type HostileCity } from '../../devtools/hostile/city'
import { operatorsIn } from '../../devtools/hostile/operators'

/** `npm run hostile` sends a hundred thousand to each function. */
const EACH_ACTION = 250
/** Chance lets no more than most actions through with so many: those that are left are asked again, so often at most, each time otherwise. */
const ROUNDS = 60
const operators = operatorsIn(resolve(__dirname, '../../cloudfunctions'))

let city: HostileCity
beforeAll(() => {
  city = hostileCity()
})
afterAll(() => city.stop())

it.each(attackedFunctions())(
  '$name answers hostile payloads in envelopes, writes nothing where it refuses, and lets no operator through',
  async ({ name, actions, closed }) => {
    let left = Object.keys(actions)
    for (let round = 1; left.length > 0 && round <= (closed ? 1 : ROUNDS); round++) {
      const asked = Object.fromEntries(Object.entries(actions).filter(([action]) => left.includes(action)))
      const payloads = EACH_ACTION * left.length
      const outcome = await attack({ actions: asked, main: builtMain(name), city, operators, payloads, seed: round })
      expect(outcome.faults).toEqual([])
      left = unreached(outcome, asked)
    }
    expect(left).toEqual(closed ? Object.keys(actions) : [])
  },
)
