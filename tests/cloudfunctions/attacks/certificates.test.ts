import { VERIFY_TRIES_PER_HOUR } from '../../../src/domain/limits'
import { aTown, refusal, type Town } from '../../support/learners'

/** Who wants to find certificates by their numbers. */
let town: Town
beforeEach(async () => (town = await aTown()))
afterEach(() => town.test.stop())

const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const numberOf = (n: number): string => {
  const at = (place: number): string => letters[Math.floor(n / 32 ** place) % 32] ?? ''
  return `LJ2601-AA${at(3)}${at(2)}-AA${at(1)}${at(0)}`
}
const check = (place: number, number: string) => town.as(place).lessons('verify', { number })

it('walks through the numbers: so many an hour, the clock standing or moving', async () => {
  let looked = 0
  for (let n = 0; n < 3 * VERIFY_TRIES_PER_HOUR; n++) {
    if ((await refusal(check(1, numberOf(n)))) === null) looked += 1
    town.pass(1)
  }
  expect(looked).toBe(VERIFY_TRIES_PER_HOUR)
  town.pass(3600)
  expect(await check(1, numberOf(999))).toMatchObject({ valid: false, name: null })
})

it('sends many at once', async () => {
  // A thousand from twenty processes: limits-at-once.test.ts.
  const sent = Array.from({ length: 3 * VERIFY_TRIES_PER_HOUR }, (_, n) => refusal(check(1, numberOf(n))))
  const looked = (await Promise.all(sent)).filter((code) => code === null)
  expect(looked.length).toBeLessThanOrEqual(VERIFY_TRIES_PER_HOUR)
})

it('keeps nobody else from checking, nor the same one from being checked again', async () => {
  const me = town.as(2)
  const token = await me.start()
  town.pass(100)
  const number = (await me.finish(token, [[0, 100]])).receipt?.number ?? ''
  expect(await check(1, number)).toMatchObject({ valid: true })
  for (let n = 0; n < VERIFY_TRIES_PER_HOUR; n++) await refusal(check(1, numberOf(n)))
  expect(await check(1, number)).toMatchObject({ valid: true })
  expect(await refusal(check(1, numberOf(77)))).toBe('TOO_MANY')
  expect(await check(3, number)).toMatchObject({ valid: true })
})
