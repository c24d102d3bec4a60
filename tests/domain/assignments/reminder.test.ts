import { isQuiet, QUIET } from '../../../src/domain/assignments/quiet'
import { reminderMessage, reminderState, remindersClosed } from '../../../src/domain/assignments/reminder'
import { forgettable } from '../../../src/domain/people/subscriptions'

const deadline = '2026-11-29T14:00:00Z'

describe('the hours of Shanghai in which nobody is reminded', () => {
  it.each([
    ['2026-11-24T12:59:59.999Z', '20:59', false],
    ['2026-11-24T13:00:00Z', '21:00', true],
    ['2026-11-24T15:59:59Z', '23:59', true],
    ['2026-11-24T16:00:00Z', '00:00', true],
    ['2026-11-24T23:59:59.999Z', '07:59', true],
    ['2026-11-25T00:00:00Z', '08:00', false],
    ['2026-11-25T04:00:00Z', '12:00', false],
  ])('%s, %s there', (now, _, quiet) => {
    expect(isQuiet(now, QUIET)).toBe(quiet)
    expect(remindersClosed({ deadline }, now, QUIET)).toBe(quiet ? 'quiet' : null)
  })

  it('matter no more from the deadline on', () => {
    expect(remindersClosed({ deadline: '2026-11-25T04:00:00Z' }, '2026-11-25T04:00:00Z', QUIET)).toBe('over')
    expect(remindersClosed({ deadline }, '2026-11-29T14:00:00Z', QUIET)).toBe('over')
  })
})

describe('who can be reminded', () => {
  const facts = {
    state: 'not-started' as const,
    expects: 'roster' as const,
    joined: true,
    reminded: undefined,
    subscriptions: 1,
  }
  it.each([
    [facts, 'can'],
    [{ ...facts, state: 'in-progress' as const }, 'can'],
    [{ ...facts, subscriptions: 0 }, 'not-subscribed'],
    [{ ...facts, joined: false, subscriptions: 0 }, 'not-joined'],
    [{ ...facts, reminded: { failed: false } }, 'reminded'],
    [{ ...facts, reminded: { failed: true } }, 'failed'],
    [{ ...facts, state: 'done' as const }, null],
    [{ ...facts, state: 'corrected' as const }, null],
    [{ ...facts, expects: 'comers' as const }, null],
    [{ ...facts, expects: 'comers' as const, state: 'in-progress' as const }, 'can'],
    [{ ...facts, state: 'late' as const, reminded: { failed: false } }, null],
    [{ ...facts, state: 'excused' as const }, null],
  ])('%#: %o', (given, state) => {
    expect(reminderState(given)).toBe(state)
  })
})

describe('the message', () => {
  it('fits WeChat, names nobody, and says until when', () => {
    const message = reminderMessage({
      kind: 'lesson',
      title: '清清澜江：一条河的二十年，和一群人守着它的故事',
      deadline,
    })
    expect(message).toEqual({
      title: '清清澜江：一条河的二十年，和一群人守着…',
      deadline: '2026年11月29日 22:00',
      note: '还没学完，周日截止前都可以学',
    })
    for (const text of [message.title, message.note]) expect([...text].length).toBeLessThanOrEqual(20)
  })
})

describe('consents', () => {
  const at = (day: string) => new Date(`2026-${day}T00:00:00Z`)
  const kept = {
    gb: { at: at('11-20'), usedFor: null },
    ga: { at: at('11-10'), usedFor: null },
    gold: { at: at('09-01'), usedFor: 'L1' },
    gnew: { at: at('11-01'), usedFor: 'L8' },
  }
  it('are forgotten long after use', () => {
    expect(forgettable(kept, at('11-24'))).toEqual(['gold'])
  })
})
