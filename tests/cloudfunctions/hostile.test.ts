import { resolve } from 'node:path'
import { attack, unreached } from '../../devtools/hostile/attack'
import { attackedFunctions, builtMain } from '../../devtools/hostile/built'
import { hostileCity, type HostileCity } from '../../devtools/hostile/city'
import { operatorsIn } from '../../devtools/hostile/operators'

/** `npm run hostile` sends a hundred thousand to each function. So many an action are enough to be let through to each with this seed. */
const EACH_ACTION = 250
const SEED = 1
/** What takes a story that chance does not make: a file in all its parts, a code, a moment. Tests of their own go there. */
const FAR: Readonly<Record<string, readonly string[]>> = {
  imports: ['part', 'read', 'fix', 'skip', 'apply'],
  homes: ['cannotCome', 'keepPlace', 'draw'],
  keeping: [
    ...['kept', 'saveDraft', 'dropDraft', 'publish', 'change', 'signedUp', 'today', 'edited', 'cancelActivity'],
    ...['picture', 'editVenue', 'editHours', 'addVenue', 'dismiss', 'lookUpAppointment', 'takeOffice'],
  ],
}
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
    const far = FAR[name] ?? []
    expect(unreached(outcome, actions).filter((action) => !far.includes(action))).toEqual(
      closed ? Object.keys(actions) : [],
    )
  },
)
