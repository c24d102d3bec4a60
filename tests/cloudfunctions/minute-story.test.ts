import type { Move } from '../../cloudfunctions/shared/people/moves.repo'
import type { MinuteReport } from '../../cloudfunctions/jobs/minute'
import { aCity, anIssue, branchId, memberId, openidOf, ROOT } from '../support/city'
import { localCloud, TUESDAY, type TestCloud } from '../support/local-cloud'
import { counted, recount } from '../support/recount'

const [A, B] = [branchId(0, 0), branchId(1, 1)]
const lines: string[] = []
let test: TestCloud
beforeAll(async () => {
  test = await localCloud({ log: (line) => void lines.push(line) })
  test.has(aCity({ now: TUESDAY }))
  test.has({ issues: [anIssue({ prepared: false })] })
  await test.settle()
})
afterAll(() => test.stop())

const fire = async (): Promise<MinuteReport> => (await test.cloud.fireTimer('jobs')) as MinuteReport
/** Whose turns there were since a mark, in their order. */
const turnsSince = (mark: number): unknown[] =>
  test.cloud.operations
    .since(mark)
    .entries.filter(({ collection, written }) => collection === 'turns' && written > 0)
    .map(({ docIds }) => docIds?.[0])

describe('the minute', () => {
  it('rolls up though a move can never be finished', async () => {
    const way = { memberId: memberId(A, 3), waitingId: 'nobody', from: 'gone', to: B }
    const move: Move = { _id: 'stuck', ...way, actorId: 'someone', at: TUESDAY, finishedAt: null }
    test.has({ moves: [move] })
    await test.as(openidOf(A, 1)).finishLesson('L1')
    lines.length = 0
    const report = await fire()
    expect(report.move).toEqual({ outcome: 'failed', did: { moves: 0 }, failures: 1 })
    expect(report['roll-up']).toMatchObject({ outcome: 'done', failures: 0 })
    expect(counted(test.cloud, 'L1')).toEqual(recount(test.cloud, 'L1'))
    expect(counted(test.cloud, 'L1')[ROOT]).toBe(1)
    expect(lines.filter((line) => line.includes('"name":"jobs"'))).toHaveLength(1)
    expect(lines.join()).toContain('"action":"move"')
  })

  it('begins with the next job after one in which the process was killed', async () => {
    await test.as(openidOf(B, 1)).finishLesson('L1')
    const dying = test.cloud.operations.mark()
    test.cloud.setFaults(({ functionName, collection }) =>
      functionName === 'jobs' && collection === 'moves' ? 'kill-before' : undefined,
    )
    for (let minutes = 0; minutes < 2; minutes++) {
      test.cloud.clock.advance(60_000)
      await expect(test.cloud.fireTimer('jobs')).rejects.toThrow()
    }
    test.cloud.setFaults()
    expect(turnsSince(dying)).toEqual([
      'prepare',
      'move',
      ...[
        'roll-up',
        'freeze',
        'notices',
        'activities',
        'venues',
        'check-ins',
        'health',
        'figures',
        'sweep',
        'prepare',
        'move',
      ],
    ])
    // The second of them has brought up what came before the first.
    expect(counted(test.cloud, 'L1')).toEqual(recount(test.cloud, 'L1'))
    const after = test.cloud.operations.mark()
    test.cloud.clock.advance(60_000)
    expect(Object.keys(await fire())[0]).toBe('roll-up')
    expect(turnsSince(after).at(-1)).toBe('end')
    test.cloud.clock.advance(60_000)
    expect(Object.keys(await fire())[0]).toBe('prepare')
  })

  it('is for the timer alone', async () => {
    expect(await test.as(openidOf(A, 1)).send('jobs', {})).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } })
  })
})
