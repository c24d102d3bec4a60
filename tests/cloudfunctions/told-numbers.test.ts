import type { NodeDocument } from '../../cloudfunctions/shared/counting/nodes.repo'
import { frozenFrom } from '../../src/domain/assignments/late'
import { change } from '../support/busy-city'
import { aCity, anIssue, branchId, memberId, OFFICER, openidOf, ROOT } from '../support/city'
import { anIssueAfter } from '../support/issues'
import { localCloud, TUESDAY, type TestCloud } from '../support/local-cloud'

/** What is said beside numbers: as of when, against what, of how many. */
const HOUR = 3_600_000
const branch = branchId(0, 0)
const first = anIssue()
const second = anIssueAfter(first)
let test: TestCloud
const secretary = () => test.as(openidOf(branch, 0))
const board = () => secretary().call('boards', 'board', { branchId: branch, assignmentId: 'L1' })
const overview = (assignmentId = 'L1') => test.as(OFFICER).call('boards', 'overview', { orgId: ROOT, assignmentId })
const home = () => secretary().call('lessons', 'home', {})
const clock = (instant: Date | number) => test.cloud.clock.set(new Date(instant).getTime())
const later = (hours: number) => new Date(TUESDAY.getTime() + hours * HOUR)

beforeEach(async () => {
  test = await localCloud()
  test.has(aCity({ now: TUESDAY, units: 1, branches: 2, people: 4 }))
  test.has({ issues: [{ ...first, prepared: false }, second] })
  await test.settle()
})
afterEach(() => test.stop())

/** The asking is an hour after what was done last. */
async function asOf(): Promise<string[]> {
  await test.settle()
  return [(await board()).rate.asOf, (await home()).branch?.rate.asOf ?? '', (await overview()).rate.asOf]
}
const near = (told: string, moment: Date): boolean => Math.abs(new Date(told).getTime() - moment.getTime()) < 5 * 60_000

describe('numbers are as of their last change, not of the asking', () => {
  it('from their making on', async () => {
    clock(later(30))
    for (const told of await asOf()) expect(near(told, TUESDAY)).toBe(true)
  })

  it('after somebody has finished, was excused, and was no longer', async () => {
    clock(later(1))
    await test.as(openidOf(branch, 1)).finishLesson('L1')
    const finished = new Date(test.cloud.clock.now())
    await test.settle()
    clock(later(20))
    const [leaf = '', own = '', node = ''] = await asOf()
    expect([near(leaf, finished), near(own, finished), near(node, finished)]).toEqual([true, true, true])

    for (const [at, reason] of [
      [30, '病假'],
      [40, null],
    ] as const) {
      clock(later(at))
      await secretary().call('boards', 'excuse', { assignmentId: 'L1', memberId: memberId(branch, 2), reason })
      await test.settle()
      clock(later(at + 5))
      for (const told of await asOf()) expect(near(told, later(at))).toBe(true)
    }
  })

  it('a board also moves with who has begun; the rate of the branch does not', async () => {
    clock(later(3))
    await test.as(openidOf(branch, 3)).call('lessons', 'start', { lessonId: 'L1', mode: 'watch' })
    clock(later(9))
    const [leaf = '', own = ''] = await asOf()
    expect([near(leaf, later(3)), near(own, TUESDAY)]).toEqual([true, true])
  })
})

describe('what the last assignment came to', () => {
  it('is told once it is frozen, and not while it may still move', async () => {
    await test.as(openidOf(branch, 1)).finishLesson('L1')
    clock(second.opensAt.getTime() - HOUR)
    await test.settle()
    const frozen = frozenFrom(first.deadline)
    clock(Math.max(second.opensAt.getTime(), frozen.getTime()) + HOUR)
    await test.settle()
    expect((await overview('L2')).children.map(({ last }) => last)).toEqual([12.5])

    // As it was in the two hours before.
    change<NodeDocument>(test.cloud.database, 'nodes', `L1_${ROOT}`, (node) => {
      node.f = null
    })
    expect((await overview('L2')).children.map(({ last }) => last)).toEqual([null])
  })
})

describe('how many', () => {
  it('have not finished, is answered in a number, to who may see the numbers', async () => {
    const ask = (openid: string) => test.as(openid).call('boards', 'unfinished', { branchId: branch, kind: 'lesson' })
    expect(await ask(openidOf(branch, 0))).toEqual({ people: 4 })
    await test.as(openidOf(branch, 1)).finishLesson('L1')
    await test.as(openidOf(branch, 3)).call('lessons', 'start', { lessonId: 'L1', mode: 'watch' })
    await secretary().call('boards', 'excuse', { assignmentId: 'L1', memberId: memberId(branch, 2), reason: '病假' })
    // One is on the way, one has not begun.
    expect(await ask(openidOf(branch, 0))).toEqual({ people: 2 })
    expect(await ask(OFFICER)).toEqual({ people: 2 })
    const { counts } = await board()
    expect(counts.inProgress + counts.notStarted).toBe(2)
    await expect(ask(openidOf(branch, 1))).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(ask(openidOf(branchId(0, 1), 0))).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('issues there are, is as many as the list opens', async () => {
    const listed = async () => (await secretary().call('lessons', 'past', { season: null, cursor: null })).rows.length
    expect([(await home()).total, await listed()]).toEqual([1, 1])
    clock(second.opensAt.getTime() + HOUR)
    expect([(await home()).total, await listed()]).toEqual([2, 2])
  })
})
