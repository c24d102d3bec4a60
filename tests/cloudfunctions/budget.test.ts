import { FUNCTION_CALL } from '../../devtools/cloud'
import { checkpointEvery } from '../../src/domain/lessons/watching'
import { aCity, anIssue, branchId, openidOf, RIGHT } from '../support/city'
import { localCloud, TUESDAY, type TestCloud } from '../support/local-cloud'

/** What the main flows may cost, counted by the local cloud: calls cost money and seconds on a weak network, writes cost the database. */
let test: TestCloud
const branch = branchId(0, 0)
const LENGTH = 760
const EVERY = checkpointEvery({ length: LENGTH })

beforeAll(async () => {
  test = await localCloud()
  test.has(aCity({ now: TUESDAY, people: 46 }))
  test.has({ issues: [anIssue({ durationSeconds: LENGTH })] })
  // The minute's timer has made the week's documents long before anybody opens a lesson.
  await test.as(openidOf(branch, 0)).call('lessons', 'start', { lessonId: 'L1', mode: 'watch' })
})
afterAll(() => test.stop())

interface Cost {
  calls: number
  writes: number
  reads: number
}

async function costOf(flow: () => Promise<unknown>): Promise<Cost> {
  test.cloud.operations.reset()
  await flow()
  const { totals, entries } = test.cloud.operations.since(-1)
  return {
    calls: entries.filter(({ action }) => action === FUNCTION_CALL).length,
    writes: totals.written,
    reads: totals.read,
  }
}

describe('what it costs', () => {
  it('from opening a lesson to its receipt: 3 calls, a checkpoint half-way and one when it is enough, 4 writes', async () => {
    const me = test.as(openidOf(branch, 1))
    const cost = await costOf(async () => {
      await me.call('lessons', 'open', { lessonId: 'L1' })
      let { token } = await me.call('lessons', 'start', { lessonId: 'L1', mode: 'watch' })
      const played: [number, number][] = [
        [0, EVERY],
        [EVERY, LENGTH * 0.9],
      ]
      for (const [from, to] of played) {
        test.cloud.clock.advance((to - from) * 1000)
        token = (await me.call('lessons', 'checkpoint', { token, spans: [[from, to]] })).token
      }
      test.cloud.clock.advance(LENGTH * 100)
      const spans: [number, number][] = [[LENGTH * 0.9, LENGTH]]
      expect(
        (await me.call('lessons', 'finish', { token, spans, answers: RIGHT, answeredAt: null })).receipt,
      ).not.toBeNull()
    })
    // Begun, the try at the questions (noted before it is looked at), the record, the set. A change that needs more should say why.
    expect(cost).toMatchObject({ calls: 5, writes: 4 })
  })

  it('opening the study home: 2 calls, nothing written', async () => {
    const me = test.as(openidOf(branch, 2))
    const cost = await costOf(async () => {
      await me.call('identity', 'whoAmI', {})
      await me.call('lessons', 'home', {})
    })
    expect(cost).toMatchObject({ calls: 2, writes: 0 })
  })

  it('a checkpoint writes nothing', async () => {
    const me = test.as(openidOf(branch, 3))
    const { token } = await me.call('lessons', 'start', { lessonId: 'L1', mode: 'watch' })
    test.cloud.clock.advance(120_000)
    const cost = await costOf(() => me.call('lessons', 'checkpoint', { token, spans: [[0, 100]] }))
    expect(cost).toMatchObject({ calls: 1, writes: 0 })
  })

  it('repeating a finish writes nothing', async () => {
    const me = test.as(openidOf(branch, 4))
    const { token } = await me.call('lessons', 'start', { lessonId: 'L1', mode: 'watch' })
    test.cloud.clock.advance(LENGTH * 1000)
    const finish = () => me.call('lessons', 'finish', { token, spans: [[0, LENGTH]], answers: RIGHT, answeredAt: null })
    await finish()
    expect(await costOf(finish)).toMatchObject({ calls: 1, writes: 0 })
  })

  it('a minute with nothing to do: 34 queries, and a note for each of 11 turns and for the end', async () => {
    await test.settle()
    const cost = await costOf(() => test.cloud.fireTimer('jobs'))
    expect(cost).toEqual({ calls: 1, reads: 15, writes: 12 })
    const { byAction, byCollection } = test.cloud.operations.since(-1).totals
    expect(byAction['database.getDocument']).toMatchObject({ count: 34 })
    expect(byCollection.turns).toEqual({ count: 13, read: 12, written: 12 })
  })
})
