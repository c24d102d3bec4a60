import fc from 'fast-check'
import { isTooFast, PlayTracker } from '../../../src/domain/lessons/tracker'
import { covered, type Span } from '../../../src/domain/lessons/spans'
import { credit, earliestFinish, type Watch } from '../../../src/domain/lessons/watching'

const rules = { length: 100, coverageNeeded: 0.9, maxRate: 2 }
const begun: Watch = {
  lessonId: 'l',
  memberId: 'm',
  mode: 'watch',
  startedAt: 0,
  signedAt: 0,
  before: 0,
  sat: 0,
  spans: [],
  sequence: 0,
  enoughAt: null,
}
const at = (seconds: number) => ({ ...rules, now: seconds * 1000 })

describe('crediting watched spans', () => {
  it.each<[string, Span[], number, unknown]>([
    ['what the clock allows', [[0, 20]], 10, { spans: [[0, 20]], sequence: 1 }],
    ['the slack of sparse reports', [[0, 23]], 10, { spans: [[0, 23]] }],
    ['not more', [[0, 24]], 10, 'too-fast'],
    ['nothing beyond the video', [[90, 102]], 100, 'outside'],
    ['nothing backwards', [[20, 10]], 100, 'outside'],
    ['nothing after eight days', [[0, 10]], 8 * 86_400 + 1, 'expired'],
  ])('credits %s', (_, claim, seconds, outcome) => {
    const result = credit(begun, claim, at(seconds))
    if (typeof outcome === 'string') expect(result).toBe(outcome)
    else expect(result).toMatchObject(outcome as object)
  })

  it('refuses a replay of what it has credited', () => {
    const next = credit(begun, [[0, 20]], at(10))
    expect(typeof next).toBe('object')
    if (typeof next === 'object') expect(credit(next, [[0, 20]], at(60))).toBe('nothing-new')
  })

  it('never credits more than the clock times the rate, however the claims are cut', () => {
    const claims = fc.array(fc.tuple(fc.tuple(fc.nat(99), fc.integer({ min: 1, max: 40 })), fc.nat(30)), {
      maxLength: 20,
    })
    fc.assert(
      fc.property(claims, (steps) => {
        let watch = begun
        let now = 0
        for (const [[from, length], pause] of steps) {
          now += pause
          const next = credit(watch, [[from, Math.min(100, from + length)]], at(now))
          if (typeof next === 'object') watch = next
          expect(covered(watch.spans)).toBeLessThanOrEqual(now * 2 + 3)
        }
      }),
    )
  })

  it('signs once when it first sees that it is enough, by this token and by all together', () => {
    const watched = (spans: Span[], over: Partial<Watch> = {}): Watch => ({ ...begun, spans, ...over })
    const enoughAt = (watch: Watch, seconds: number) => {
      const next = credit(watch, [], at(seconds))
      return typeof next === 'object' ? next.enoughAt : next
    }
    expect(enoughAt(watched([[0, 89]]), 1000)).toBeNull()
    expect(enoughAt(watched([[0, 90]]), 43)).toBe('too-fast')
    expect(enoughAt(watched([[0, 90]]), 44)).toBe(44_000)
    expect(enoughAt(watched([[0, 90]], { enoughAt: 44_000 }), 900)).toBe(44_000)
    // What was watched on other days counts with its clock; without one it could not have been watched.
    expect(enoughAt(watched([[0, 90]], { before: 80, sat: 40 }), 4)).toBe(4000)
    expect(enoughAt(watched([[0, 90]], { before: 80, sat: 0 }), 4)).toBeNull()
    const reading: Watch = { ...begun, mode: 'read' }
    const read = (seconds: number) => credit(reading, [], { ...rules, length: 30, maxRate: 1, now: seconds * 1000 })
    expect([read(29), read(30)].map((next) => typeof next === 'object' && next.enoughAt)).toEqual([null, 30_000])
  })

  it('lets a finish wait for the time of the rest, and no longer', () => {
    expect(earliestFinish({ ...begun, spans: [[0, 90]] }, rules)).toBe(43_500)
    expect(earliestFinish({ ...begun, before: 80, sat: 40 }, rules)).toBe(3500)
    expect(earliestFinish({ ...begun, before: 80, sat: 20 }, rules)).toBe(23_500)
    expect(earliestFinish({ ...begun, mode: 'read' }, { ...rules, length: 30 })).toBe(30_000)
  })

  it('lives on with each signing, so that what it hands back is never refused at once', () => {
    const day = 86_400
    const late = credit(begun, [[0, 20]], at(8 * day))
    expect(late).toMatchObject({ signedAt: 8 * day * 1000 })
    if (typeof late === 'object') {
      expect(credit(late, [[20, 40]], at(16 * day))).toMatchObject({ spans: [[0, 40]] })
      expect(credit(late, [[20, 40]], at(16 * day + 1))).toBe('expired')
    }
  })
})

describe('the tracker of a player', () => {
  const play = (reports: [position: number, at: number][]) => {
    const tracker = new PlayTracker()
    for (const [position, seconds] of reports) tracker.report(position, seconds * 1000)
    return tracker.pending([])
  }

  it.each<[string, [number, number][], Span[]]>([
    [
      'steady reports',
      [
        [0, 0],
        [0.25, 0.25],
        [5, 5],
        [10, 10],
      ],
      [[0, 10]],
    ],
    [
      'double speed',
      [
        [0, 0],
        [10, 5],
        [20, 10],
      ],
      [[0, 20]],
    ],
    [
      'a drag forward as nothing',
      [
        [0, 0],
        [10, 10],
        [60, 10.3],
        [70, 20.3],
      ],
      [
        [0, 10],
        [60, 70],
      ],
    ],
    [
      'a step back as no gain',
      [
        [0, 0],
        [10, 10],
        [2, 10.3],
        [8, 16.3],
      ],
      [[0, 10]],
    ],
    [
      'sparse reports',
      [
        [0, 0],
        [30, 30],
        [90, 90],
      ],
      [[0, 90]],
    ],
    [
      'a clock that was set back as nothing',
      [
        [0, 100],
        [10, 50],
      ],
      [],
    ],
  ])('counts %s', (_, reports, spans) => {
    expect(play(reports)).toEqual(spans)
  })

  it('measures how fast the film goes, by some seconds in one go', () => {
    const tracker = new PlayTracker()
    const rates = (reports: readonly [position: number, seconds: number][]) =>
      reports.map(([position, seconds]) => {
        tracker.report(position, seconds * 1000)
        return tracker.rate
      })
    expect(
      rates([
        [0, 0],
        [6, 2],
        [12, 4],
        [16, 8],
      ]),
    ).toEqual([null, null, 3, 1])
    // A drag is no speed, nor is a clock that was set back.
    expect(
      rates([
        [300, 8.25],
        [304, 12.25],
        [10, 13],
        [11, 9],
      ]),
    ).toEqual([null, 1, null, null])
    tracker.report(30, 16_000)
    tracker.interrupt()
    expect(tracker.rate).toBeNull()
  })

  it.each([
    [null, false],
    [2, false],
    [2.125, false],
    [2.25, true],
    [16, true],
  ])('a rate of %p where 2 counts is too fast: %s; reports that lie a little off are forgiven', (rate, fast) => {
    expect(isTooFast(rate, 2)).toBe(fast)
  })

  it('starts anew after an interruption and leaves out what the cloud has', () => {
    const tracker = new PlayTracker()
    tracker.report(0, 0)
    tracker.report(10, 10_000)
    tracker.interrupt()
    tracker.report(50, 11_000)
    tracker.report(60, 21_000)
    expect(tracker.pending([])).toEqual([
      [0, 10],
      [50, 60],
    ])
    expect(tracker.pending([[0, 10]])).toEqual([[50, 60]])
  })
})
