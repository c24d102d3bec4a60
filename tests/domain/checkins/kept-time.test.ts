import fc from 'fast-check'
import { keptTime } from '../../../src/domain/checkins/kept-time'

const opensAt = new Date('2026-11-24T01:30:00Z')
const MINUTE = 60_000
const minute = (nth: number): Date => new Date(opensAt.getTime() + nth * MINUTE)
const SPAN = { opensAt, closesAt: minute(150) }

describe('what a keeper’s word of when he scanned is worth', () => {
  it.each([
    // told, known to be right, received: what is kept, and why it can't be
    [10, true, 10, 10, null],
    [10, true, 9000, 10, null],
    [10, false, 9000, 10, null],
    [0, true, 10, 0, null],
    [150, true, 9000, 150, null],
    // A clock that is ahead is never in the future.
    [12, true, 10, 10, null],
    [400, false, 10, 10, null],
    [400, false, 9000, 150, null],
    [-60, false, 10, 0, null],
    [-1, true, 10, 0, 'not-begun'],
    [151, true, 9000, 150, 'over'],
    // Before the opening by the server's own clock nobody was there.
    [10, true, -1, 0, 'not-begun'],
    [10, false, -1, 0, 'not-begun'],
  ] as const)('minute %i (sure: %s), received at %i', (told, sure, received, kept, refused) => {
    expect(keptTime(SPAN, { at: minute(told), sure }, minute(received))).toEqual({ at: minute(kept), refused })
  })

  it('refuses at the very edges by a moment', () => {
    const late = minute(9000)
    const at = (told: Date, by: number) => ({ at: new Date(told.getTime() + by), sure: true })
    expect(keptTime(SPAN, at(opensAt, -1), late).refused).toBe('not-begun')
    expect(keptTime(SPAN, at(opensAt, 0), late).refused).toBeNull()
    expect(keptTime(SPAN, at(SPAN.closesAt, 0), late).refused).toBeNull()
    expect(keptTime(SPAN, at(SPAN.closesAt, 1), late).refused).toBe('over')
  })

  it('is within the session and not in the future, whatever is told, and refuses no phone that does not know the time', () => {
    const anyMinute = fc.integer({ min: -1000, max: 20_000 })
    fc.assert(
      fc.property(anyMinute, anyMinute, fc.boolean(), (told, received, sure) => {
        const { at, refused } = keptTime(SPAN, { at: minute(told), sure }, minute(received))
        expect(at >= opensAt && at <= SPAN.closesAt).toBe(true)
        if (refused === null) expect(at <= minute(received)).toBe(true)
        if (!sure && received >= 0) expect(refused).toBeNull()
        if (refused === null && sure) expect(at).toEqual(minute(Math.min(told, received)))
      }),
    )
  })

  it('of a phone that is ahead is the moment of receiving: nobody is sent away at the end', () => {
    const received = new Date(SPAN.closesAt.getTime() - 1000)
    const ahead = { at: new Date(SPAN.closesAt.getTime() + 500), sure: true }
    expect(keptTime(SPAN, ahead, received)).toEqual({ at: received, refused: null })
  })
})
