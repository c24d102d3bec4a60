import type * as Repo from '../../cloudfunctions/shared/tries/tries.repo'
import { joinedTest, type JoinedTest } from '../support/joined-city'

const START = new Date('2026-11-24T02:59:59Z')
const HOUR = 3_600_000
const after = (ms: number): Date => new Date(START.getTime() + ms)

let test: JoinedTest
let repo: typeof Repo
beforeAll(async () => {
  test = await joinedTest(START)
  // Loaded after the SDK has been pointed at the database of the test.
  repo = await import('../../cloudfunctions/shared/tries/tries.repo')
})
afterAll(() => test.stop())

const hourly = (id: string): Repo.Gate => ({ id, most: 20, withinMs: HOUR })

const outcomes = (found: readonly Repo.Try[]): Record<Repo.Try, number> => ({
  new: found.filter((one) => one === 'new').length,
  known: found.filter((one) => one === 'known').length,
  full: found.filter((one) => one === 'full').length,
})

/** So many different things at once, each a moment after the one before. */
const flood = async (gate: Repo.Gate, name: string, from: Date, many = 1000) =>
  outcomes(
    await Promise.all(
      Array.from({ length: many }, (_, i) =>
        repo.takeTry(gate, `${name}${i}`, new Date(from.getTime() + Math.floor(i / 10))),
      ),
    ),
  )

describe('a gate of 20 an hour', () => {
  it('lets 20 of a thousand at once through', async () => {
    expect(await flood(hourly('flood'), 'a', START)).toEqual({ new: 20, known: 0, full: 980 })
    expect(await repo.triesLeft(hourly('flood'), START)).toBe(0)
  })

  it('refuses nobody while there is room, also where one comes as another makes the document', async () => {
    for (let apart = 0; apart < 8; apart++) {
      const gate = hourly(`fresh${apart}`)
      const late = async (what: string, steps: number): Promise<Repo.Try> => {
        for (let i = 0; i < steps; i++) await repo.triesLeft(hourly('other'), START)
        return repo.takeTry(gate, what, START)
      }
      const each = await Promise.all(Array.from({ length: 20 }, (_, i) => late(`a${i}`, i % (apart + 1))))
      expect(outcomes(each)).toEqual({ new: 20, known: 0, full: 0 })
    }
  })

  it('lets no more through around a full hour', async () => {
    const gate = hourly('around')
    expect(await flood(gate, 'a', START)).toMatchObject({ new: 20 })
    // In the next hour of the clock, a second later.
    expect(await flood(gate, 'b', after(1000))).toMatchObject({ new: 0, full: 1000 })
    expect(await flood(gate, 'c', after(HOUR - 1000))).toMatchObject({ new: 0 })
    expect(await flood(gate, 'd', after(HOUR + 2000))).toMatchObject({ new: 20 })
  })

  it('frees a place an hour after it was taken, one by one', async () => {
    const gate = hourly('one-by-one')
    for (let i = 0; i < 20; i++) expect(await repo.takeTry(gate, `a${i}`, after(i * 1000))).toBe('new')
    expect(await repo.takeTry(gate, 'b', after(HOUR - 1))).toBe('full')
    expect(await repo.takeTry(gate, 'b', after(HOUR))).toBe('new')
    expect(await repo.takeTry(gate, 'c', after(HOUR))).toBe('full')
    expect(await repo.triesLeft(gate, after(HOUR + 3000))).toBe(3)
  })

  it('takes one place for the same thing, however often at once, and again only when that has lapsed', async () => {
    const gate = hourly('same')
    const many = await Promise.all(Array.from({ length: 200 }, () => repo.takeTry(gate, 'x', START)))
    expect(outcomes(many)).toEqual({ new: 1, known: 199, full: 0 })
    expect(await repo.triesLeft(gate, START)).toBe(19)
    expect(await repo.takeTry(gate, 'x', after(HOUR - 1))).toBe('known')
    expect(await repo.takeTry(gate, 'x', after(HOUR))).toBe('new')
    // What is known stays known where there is no room for anything else.
    await flood(gate, 'y', after(HOUR))
    expect(await repo.takeTry(gate, 'x', after(HOUR + 1))).toBe('known')
  })
})

it('keeps three tries for good where they never lapse, until the gate is opened again', async () => {
  const gate: Repo.Gate = { id: 'row', most: 3, withinMs: null }
  expect(await flood(gate, 'a', START)).toEqual({ new: 3, known: 0, full: 997 })
  expect(await repo.takeTry(gate, 'b', after(1000 * HOUR))).toBe('full')
  expect(await repo.forgetTries('row')).toBe(true)
  expect(await repo.takeTry(gate, 'b', after(1000 * HOUR))).toBe('new')
})

it('keeps nothing of what was typed', async () => {
  await repo.takeTry(hourly('typed'), 'JD23K7', START)
  expect(JSON.stringify(test.cloud.database.find('tries', { _id: 'typed' }))).not.toContain('JD23K7')
})
