import { frozenFrom } from '../../src/domain/assignments/late'
import type { LeafDocument } from '../../cloudfunctions/shared/counting/leaves.repo'
import type { NodeDocument } from '../../cloudfunctions/shared/counting/nodes.repo'
import type { Assignment } from '../../src/domain/assignments/assignment'
import type { Fault } from '../../devtools/cloud'
import type { Frozen } from '../../src/contract/boards'
import { aCity, anIssue, branchId, memberId, OFFICER, openidOf, ROOT } from '../support/city'
import { localCloud, TUESDAY, type TestCloud } from '../support/local-cloud'
import { all } from '../support/recount'

const DEADLINE = new Date('2026-11-29T14:00:00Z')
const NIGHT = { UNITS: 3, BRANCHES: 4, PEOPLE: 6 }

const leafOf = (test: TestCloud, branch: string): LeafDocument => {
  const [leaf] = all<LeafDocument>(test.cloud, 'leaves').filter(({ branchId: id }) => id === branch)
  if (!leaf) throw new Error('no leaf')
  return leaf
}
const assignment = (test: TestCloud): Assignment | undefined => all<Assignment>(test.cloud, 'assignments')[0]
const nodesById = (test: TestCloud) =>
  Object.fromEntries(all<NodeDocument>(test.cloud, 'nodes').map(({ _id, f }) => [_id, f]))

/** In every branch as many have finished as its place in its unit. */
async function someFinish(test: TestCloud): Promise<number> {
  let n = 0
  for (let u = 0; u < NIGHT.UNITS; u++)
    for (let b = 0; b < NIGHT.BRANCHES; b++)
      for (let place = 0; place < b; place++) {
        await test.as(openidOf(branchId(u, b), place)).finishLesson('L1')
        n += 1
      }
  return n
}

async function begun(): Promise<TestCloud> {
  const test = await localCloud()
  test.has(aCity({ now: TUESDAY, units: NIGHT.UNITS, branches: NIGHT.BRANCHES, people: NIGHT.PEOPLE }))
  test.has({ issues: [anIssue({ prepared: false })] })
  await test.settle()
  return test
}

describe('freezing', () => {
  let test: TestCloud
  afterEach(() => test.stop())

  it('keeps the numbers of the deadline once; late ones and corrections change the live number only', async () => {
    test = await begun()
    const finished = await someFinish(test)
    expect(assignment(test)?.frozenAt).toBeNull()
    test.cloud.clock.set(frozenFrom(DEADLINE).getTime() + 30_000)
    await test.as(openidOf(branchId(0, 0), 0)).finishLesson('L1')
    await test.settle()

    const frozenRate = { onTime: finished, late: 0, roster: 72, asOf: DEADLINE.toISOString() }
    const overview = () => test.as(OFFICER).call('boards', 'overview', { orgId: ROOT, assignmentId: 'L1' })
    const first = await overview()
    expect(first.frozen).toMatchObject({ rate: frozenRate, coverage: { covered: 9, branches: 12 } })
    expect(first.rate).toMatchObject({ onTime: finished, late: 1 })
    expect(first.coverage).toMatchObject({ covered: 10 })
    expect(assignment(test)).toMatchObject({ cursor: null, frozenAt: expect.any(Date) as unknown })

    // Afterwards a member is excused, another's record is corrected, and one more finishes late.
    const branch = branchId(0, 1)
    const kept = leafOf(test, branch).frozen
    const secretary = test.as(openidOf(branch, 0))
    const about = (place: number) => ({ assignmentId: 'L1', memberId: memberId(branch, place) })
    await secretary.call('boards', 'excuse', { ...about(2), reason: '住院' })
    await secretary.call('boards', 'correct', { ...about(3), reason: '当场看过', outcome: 'accept' })
    await test.as(openidOf(branchId(1, 0), 1)).finishLesson('L1')
    await test.settle()
    const second = await overview()
    expect(second.frozen).toEqual(first.frozen)
    expect(second.rate).toMatchObject({ onTime: finished, late: 2, corrected: 1, excused: 1 })
    expect(leafOf(test, branch).frozen).toEqual(kept)

    const board = await secretary.call('boards', 'board', { branchId: branch, assignmentId: 'L1' })
    expect(board.frozen?.rate).toMatchObject({ onTime: 1, late: 0, excused: 0, roster: NIGHT.PEOPLE })
    expect(board.rate).toMatchObject({ onTime: 1, late: 0, corrected: 1, excused: 1 })
  }, 180_000)

  it('ends the same when it dies anywhere, runs twice and several at once', async () => {
    const outcomes: { f: Record<string, unknown>; frozen: Frozen | null }[] = []
    for (const faulty of [false, true]) {
      test = await begun()
      await someFinish(test)
      test.cloud.clock.set(frozenFrom(DEADLINE).getTime() + 30_000)
      const kinds: Fault[] = ['error-before', 'kill-after', 'error-after', 'kill-before', 'duplicate', 'busy']
      let calls = 0
      let hits = 0
      let next = 5
      if (faulty)
        test.cloud.setFaults(({ functionName }) => {
          if (functionName !== 'jobs' || ++calls < next) return undefined
          // Close together until each has struck twice: how many calls a freezing takes depends on who comes between whom.
          next = calls + (hits < 2 * kinds.length ? 2 + ((hits * 5) % 11) : 11)
          return kinds[hits++ % kinds.length]
        })
      for (let i = 0; i < (faulty ? 60 : 2) && !assignment(test)?.frozenAt; i++) {
        await Promise.allSettled([test.cloud.fireTimer('jobs'), test.cloud.fireTimer('jobs')])
      }
      test.cloud.setFaults()
      if (faulty) expect(hits).toBeGreaterThanOrEqual(kinds.length)
      await test.settle()
      const { frozen } = await test.as(OFFICER).call('boards', 'overview', { orgId: ROOT, assignmentId: 'L1' })
      outcomes.push({ f: nodesById(test), frozen })
      if (!faulty) await test.stop()
    }
    expect(outcomes[1]).toEqual(outcomes[0])
    expect(outcomes[0]?.frozen?.rate.onTime).toBe(18)
  }, 300_000)
})
