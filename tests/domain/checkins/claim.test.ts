import fc from 'fast-check'
import { isStale, judgeClaim, type ScanTime, type Verdict } from '../../../src/domain/checkins/claim'
import { GRACE_MS, PERSONAL_STEP_MS, STEP_MS } from '../../../src/domain/checkins/code'
import { SCAN_SLACK_MS, SURE_MS } from '../../../src/domain/limits'

const STEP = 180_000_000
const FROM = STEP * STEP_MS
const code = { step: STEP, sure: true }
const unsure = { step: STEP, sure: false }
/** Milliseconds after the code was first shown. */
const after = (late: number): number => FROM + late
const told = (late: number, within = 0): ScanTime => ({ at: after(late), within })

describe('a claim', () => {
  it.each<[string, typeof code, ScanTime | null, number, Verdict]>([
    ['at once', code, told(100), 200, 'counts'],
    ['in the grace, scanned while it stood', code, told(9_900), 19_999, 'counts'],
    ['20 s after its step began', code, told(9_900), 20_000, 'waits'],
    ['an hour later, from a place without a network', code, told(5_000), 3_600_000, 'waits'],
    ['a year later', code, told(5_000), 365 * 86_400_000, 'waits'],
    ['scanned at the last moment that reading it may take', code, told(11_000), 12_000, 'counts'],
    ['scanned a moment after that', code, told(11_001), 12_000, 'expired'],
    ['scanned when it was gone, as far as the phone can be sure', code, told(11_501, 500), 12_100, 'expired'],
    ['scanned when it was perhaps gone', code, told(11_500, 500), 12_100, 'counts'],
    ['relayed by video, 12 s later', code, told(12_000, 50), 12_500, 'expired'],
    ['from a phone that says nothing, in time', code, null, 11_000, 'counts'],
    ['from a phone that says nothing, later than it stood', code, null, 11_001, 'waits'],
    ['from a phone that says it scanned in the future: it says nothing', code, told(60_000), 12_000, 'waits'],
    ['of a screen that is ahead by less than it can be', code, null, -1_000, 'counts'],
    ['of a screen that is ahead by more', code, null, -1_001, 'waits'],
    ['of a screen that did not know the time, an hour behind', unsure, told(3_600_000), 3_601_000, 'waits'],
    ['of a screen that did not know the time, an hour ahead', unsure, told(-3_600_000), -3_599_000, 'waits'],
    ['of a screen that did not know the time and happened to be right', unsure, told(5_000), 6_000, 'counts'],
  ])('%s', (_, shown, scanned, received, verdict) => {
    expect(judgeClaim(shown, scanned, after(received))).toBe(verdict)
  })

  const scanned = fc.option(
    fc.record({
      at: fc.integer({ min: -60_000, max: 60_000 }).map(after),
      within: fc.integer({ min: 0, max: SURE_MS }),
    }),
  )
  const late = fc.integer({ min: 0, max: 120_000 })
  const WORTH: Record<Verdict, number> = { counts: 2, waits: 1, expired: 0 }

  it('is never worth more by coming later', () => {
    fc.assert(
      fc.property(fc.boolean(), scanned, late, late, (sure, when, one, other) => {
        const judged = (received: number) => judgeClaim({ step: STEP, sure }, when, after(received))
        const [early, later] = [Math.min(one, other), Math.max(one, other)]
        // What a phone says of the future is not heard before it: so both are of a word that is heard.
        fc.pre(when === null || Number(when.at) - when.within <= after(early))
        expect(WORTH[judged(later)]).toBeLessThanOrEqual(WORTH[judged(early)])
      }),
    )
  })

  it('is never worth more by having been scanned later', () => {
    fc.assert(
      fc.property(late, late, late, (one, other, received) => {
        const [early, later] = [Math.min(one, other), Math.max(one, other)]
        fc.pre(later <= received)
        const judged = (at: number) => WORTH[judgeClaim(code, told(at), after(received))]
        expect(judged(later)).toBeLessThanOrEqual(judged(early))
      }),
    )
  })

  it('counts only in its step and the next, whatever a phone says', () => {
    fc.assert(
      fc.property(fc.boolean(), scanned, fc.integer({ min: -100_000, max: 100_000 }), (sure, when, received) => {
        if (judgeClaim({ step: STEP, sure }, when, after(received)) !== 'counts') return
        expect(received).toBeGreaterThanOrEqual(-SCAN_SLACK_MS)
        expect(received).toBeLessThan(STEP_MS + GRACE_MS)
      }),
    )
  })

  it('is expired only by a word of the phone, and only where the screen knew the time', () => {
    fc.assert(
      fc.property(fc.integer(), (received) => {
        expect(judgeClaim(code, null, after(received))).not.toBe('expired')
        expect(judgeClaim(unsure, told(received), after(received))).not.toBe('expired')
      }),
    )
  })
})

describe('a personal code', () => {
  const LENGTH = PERSONAL_STEP_MS
  const isOld = (late: number, sure = true, keeper = true) =>
    isStale({ step: 10, sure }, { at: 10 * LENGTH + late, sure: keeper })

  it('is good for twice its step and what reading takes', () => {
    expect([0, 2 * LENGTH, 2 * LENGTH + SCAN_SLACK_MS].map((late) => isOld(late))).toEqual([false, false, false])
    expect(isOld(2 * LENGTH + SCAN_SLACK_MS + 1)).toBe(true)
    expect([-LENGTH, -LENGTH - 1].map((late) => isOld(late))).toEqual([false, true])
  })

  it('is never too old where one of both phones did not know the time', () => {
    fc.assert(
      fc.property(fc.integer(), (late) => {
        expect([isOld(late, false, true), isOld(late, true, false), isOld(late, false, false)]).toEqual([
          false,
          false,
          false,
        ])
      }),
    )
  })
})
