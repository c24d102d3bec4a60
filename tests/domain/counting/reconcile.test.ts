import fc from 'fast-check'
import type { Done } from '../../../src/domain/counting/leaf'
import { doneOf, setFaults, type Finished } from '../../../src/domain/counting/reconcile'

const NOW = new Date('2026-11-25T19:00:00Z')
const MINUTE = 60_000
const before = (ms: number): Date => new Date(NOW.getTime() - ms)

const finished = (change: Partial<Finished> = {}): Finished => ({
  memberId: 'm1',
  doneAt: before(60 * MINUTE),
  late: false,
  correctedAt: null,
  standing: 'member',
  receivedAt: before(50 * MINUTE),
  ...change,
})

describe('a completion as it is counted', () => {
  it.each([
    ['member', 'member'],
    ['applicant', 'youth'],
    ['youth', 'youth'],
  ] as const)('of a person whose standing is %s counts among %s', (standing, group) => {
    expect(doneOf(finished({ standing, late: true }))).toEqual({
      at: before(60 * MINUTE),
      late: true,
      corrected: false,
      group,
    })
  })

  it('counts from when it was done, not from when it came', () => {
    expect(doneOf(finished()).at).toEqual(finished().doneAt)
  })
})

describe('a set against its completions', () => {
  const m1 = finished()
  const done = doneOf(m1)

  it.each<[string, Partial<Done>]>([
    ['another time', { at: new Date(done.at.getTime() + 1) }],
    ['late instead of on time', { late: true }],
    ['another group', { group: 'youth' }],
  ])('%s differs, however lately it came', (_, change) => {
    const found = { ...done, ...change }
    for (const receivedAt of [m1.receivedAt, NOW])
      expect(setFaults({ m1: found }, [{ ...m1, receivedAt }], NOW)).toEqual([
        { kind: 'differs', memberId: 'm1', done, found },
      ])
  })

  it('the same is no fault, and an empty set of nobody neither', () => {
    expect(setFaults({ m1: { ...done, at: new Date(done.at) } }, [m1], NOW)).toEqual([])
    expect(setFaults({}, [], NOW)).toEqual([])
  })

  it.each([
    ['just now', 0, false],
    ['two minutes ago', 2 * MINUTE, false],
    ['longer ago', 2 * MINUTE + 1, true],
    ['in the future, by a clock that is ahead', -MINUTE, false],
  ])('one that came %s (%d ms) and is not in the set: lost is %s', (_, ago, lost) => {
    const faults = setFaults({}, [{ ...m1, receivedAt: before(ago) }], NOW)
    expect(faults).toEqual(lost ? [{ kind: 'lost', memberId: 'm1', done }] : [])
  })

  it('who is in the set without a completion is unbacked', () => {
    expect(setFaults({ m1: done, m2: done }, [m1], NOW)).toEqual([{ kind: 'unbacked', memberId: 'm2', found: done }])
  })

  it('of any crowd names each one’s fault, and nobody else', () => {
    const cases = ['sound', 'lost', 'under way', 'differs', 'unbacked'] as const
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...cases), { maxLength: 20 }), (crowd) => {
        const all = crowd.map((is, i) => ({ is, one: finished({ memberId: `m${i}` }) }))
        const completions = all.flatMap(({ is, one }) =>
          is === 'unbacked' ? [] : [is === 'under way' ? { ...one, receivedAt: NOW } : one],
        )
        const set: Record<string, Done> = {}
        for (const { is, one } of all) {
          if (is === 'sound' || is === 'unbacked') set[one.memberId] = doneOf(one)
          if (is === 'differs') set[one.memberId] = { ...doneOf(one), late: true }
        }
        const faults = setFaults(set, completions, NOW)
        const named = faults.map(({ kind, memberId }) => `${memberId} ${kind}`).sort()
        const expected = all.filter(({ is }) => is !== 'sound' && is !== 'under way')
        expect(named).toEqual(expected.map(({ is, one }) => `${one.memberId} ${is}`).sort())

        // Mended as it is told, nothing is left to mend.
        for (const fault of faults) {
          if (fault.kind === 'unbacked') delete set[fault.memberId]
          else set[fault.memberId] = fault.done
        }
        expect(setFaults(set, completions, NOW)).toEqual([])
      }),
    )
  })
})
