import { roundStep } from '../../../src/domain/sayings/round'
import { DAY_MS } from '../../../src/domain/time'

const openedAt = new Date('2026-11-24T00:00:00+08:00')
const after = (days: number, ms = 0): Date => new Date(openedAt.getTime() + days * DAY_MS + ms)
const step = (people: number, now: Date) => roundStep({ openedAt, people }, now)

describe('a round of suggestions', () => {
  it('goes on for a week however many have said something', () => {
    expect(step(500, after(0))).toEqual({ ends: false, lookAt: after(7) })
    expect(step(500, after(7, -1))).toEqual({ ends: false, lookAt: after(7) })
    expect(step(5, after(7))).toEqual({ ends: true })
  })

  it('goes on day by day while they are too few, four weeks at most', () => {
    expect(step(4, after(7))).toEqual({ ends: false, lookAt: after(8) })
    expect(step(4, after(12, 5000))).toEqual({ ends: false, lookAt: after(13) })
    expect(step(5, after(13))).toEqual({ ends: true })
    expect(step(4, after(28, -1))).toEqual({ ends: false, lookAt: after(28) })
    expect(step(0, after(28))).toEqual({ ends: true })
    expect(step(4, after(90))).toEqual({ ends: true })
  })

  it('is never looked at again at once', () => {
    for (let hours = 0; hours < 28 * 24; hours++) {
      const now = after(0, hours * 3_600_000 + 1)
      const next = step(4, now)
      if (next.ends) throw new Error('it ended')
      expect(next.lookAt > now).toBe(true)
    }
  })
})
