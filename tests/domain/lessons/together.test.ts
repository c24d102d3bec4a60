import fc from 'fast-check'
import type { LeftOff } from '../../../src/domain/lessons/kept'
import { covered, subtract, type Span } from '../../../src/domain/lessons/spans'
import { completeness, keepTogether } from '../../../src/domain/lessons/together'
import { credit, type Watch } from '../../../src/domain/lessons/watching'
import { SITTINGS_KEPT, SPANS_KEPT, WATCH_SLACK_SECONDS } from '../../../src/domain/limits'

const rules = { length: 100, coverageNeeded: 0.9, maxRate: 2 }
const NOTHING: LeftOff = { spans: [], position: 0, sittings: [], enoughAt: null }

/** As `start` hands it out. */
const started = (left: LeftOff, second: number): Watch => ({
  lessonId: 'l',
  memberId: 'm',
  mode: 'watch',
  startedAt: second * 1000,
  signedAt: second * 1000,
  before: covered(left.spans),
  sat: covered(left.sittings),
  spans: [...left.spans],
  sequence: 0,
  enoughAt: left.enoughAt,
})

const left = (kept: LeftOff, watch: Watch, second: number): LeftOff =>
  keepTogether(kept, watch, { ...rules, now: second * 1000, position: 7 })

const done = (kept: LeftOff, watch: Watch, second: number) =>
  completeness(watch, kept, { ...rules, now: second * 1000 })

const after = (watch: Watch, claim: Span[], second: number): Watch => {
  const next = credit(watch, claim, { ...rules, now: second * 1000 })
  if (typeof next === 'string') throw new Error(next)
  return next
}

describe('what is watched on several devices', () => {
  it('is united, with the time of all sittings, each moment once', () => {
    const [phone, desk] = [started(NOTHING, 0), started(NOTHING, 20)]
    const kept = left(NOTHING, after(phone, [[0, 50]], 50), 50)
    const both = left(kept, after(desk, [[50, 90]], 70), 70)
    expect(both).toMatchObject({ spans: [[0, 90]], sittings: [[0, 70]], enoughAt: 70_000 })
    expect(left(both, after(desk, [[50, 60]], 80), 80)).toMatchObject({ spans: [[0, 90]], enoughAt: 70_000 })
  })

  it('gives a second token no slack and no time of its own', () => {
    const kept = left(NOTHING, after(started(NOTHING, 0), [[0, 3]], 0), 0)
    expect(kept.spans).toEqual([[0, 3]])
    expect(left(kept, after(started(kept, 0), [[3, 6]], 0), 0).spans).toEqual([[0, 3]])
    expect(left(kept, after(started(kept, 0), [[3, 6]], 0), 1).spans).toEqual([[0, 5]])
  })

  it('keeps a hundred tokens of one moment to one stretch of the clock', () => {
    let kept = NOTHING
    const forks = Array.from({ length: 100 }, () => started(NOTHING, 0))
    for (const [n, fork] of forks.entries()) kept = left(kept, after(fork, [[n, n + 1]], 10), 10)
    expect(covered(kept.spans)).toBe(23)
    expect(done({ ...NOTHING, spans: [[0, 89]] }, after(started(NOTHING, 0), [[89, 90]], 10), 10)).toBe('too-early')
  })

  it('leaves out what the clock does not allow yet, refuses nothing, and loses nothing that was kept', () => {
    const desk = after(started(NOTHING, 0), [[20, 43]], 10)
    const kept = left({ ...NOTHING, spans: [[0, 20]], sittings: [[0, 10]] }, desk, 10)
    expect(kept.spans).toEqual([[0, 23]])
    expect(left(kept, desk, 20).spans).toEqual([[0, 43]])
  })

  it('keeps the position of who knew more', () => {
    const kept: LeftOff = { ...NOTHING, spans: [[0, 40]], position: 40, sittings: [[0, 40]] }
    const stale = after(started(NOTHING, 0), [[0, 10]], 60)
    expect(left(kept, stale, 60).position).toBe(40)
    expect(left(kept, after(started(kept, 50), [], 60), 60).position).toBe(7)
  })

  it('is finished with half from here and half from there, on the clock of both', () => {
    const kept = left(NOTHING, after(started(NOTHING, 0), [[0, 45]], 45), 45)
    const desk = (second: number) => after(started(NOTHING, 30), [[45, 90]], second)
    expect(done(kept, desk(52), 52)).toBe('complete')
    expect(done(NOTHING, desk(52), 52)).toBe('not-covered')
    expect(done({ ...kept, sittings: [] }, desk(52), 52)).toBe('too-early')
  })

  it('never keeps more than the clock of all sittings allows, however tokens are come by', () => {
    const step = fc.record({
      begin: fc.boolean(),
      which: fc.nat(5),
      from: fc.nat(99),
      long: fc.integer({ min: 1, max: 30 }),
      pause: fc.nat(12),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let [now, kept] = [0, NOTHING]
        const tokens: Watch[] = []
        for (const { begin, which, from, long, pause } of steps) {
          now += pause
          const token = begin ? undefined : tokens[which % Math.max(1, tokens.length)]
          if (!token) {
            tokens.push(started(kept, now))
            continue
          }
          const next = credit(token, [[from, Math.min(100, from + long)]], { ...rules, now: now * 1000 })
          if (typeof next === 'string') continue
          const before = kept
          kept = left(kept, next, now)
          tokens.push(next)
          expect(subtract(before.spans, kept.spans)).toEqual([])
          expect(covered(kept.spans)).toBeLessThanOrEqual(2 * now + WATCH_SLACK_SECONDS)
          expect(covered(kept.sittings)).toBeLessThanOrEqual(now)
        }
      }),
    )
  })

  it('keeps short lists, and what falls out of them is the shortest and gives less, not more', () => {
    const film = { length: 21_600, coverageNeeded: 0.9, maxRate: 2 }
    const spans = Array.from({ length: 1000 }, (_, n): Span => [n * 20, n * 20 + 1 + (n % 3)])
    const sittings = Array.from({ length: 100 }, (_, n): Span => [n * 200, n * 200 + 50 + n])
    const watch = { ...started(NOTHING, 20_000), spans }
    const kept = keepTogether({ ...NOTHING, sittings }, watch, { ...film, now: 30_000_000, position: 0 })
    expect([kept.spans.length, kept.sittings.length]).toEqual([SPANS_KEPT, SITTINGS_KEPT])
    expect(Math.min(...kept.sittings.map(([from, to]) => to - from))).toBe(91)
    expect(subtract(kept.spans, spans)).toEqual([])
  })
})
