import { UnreadConfirms } from '../../src/stores/unread-confirms'

const told = (unreadConfirms: number, minute: number) => ({
  unreadConfirms,
  now: new Date(Date.UTC(2026, 2, 19, 1, minute)).toISOString(),
})

describe('how many wait to be confirmed', () => {
  it('is as the newest reply has it, whichever screen asked and whichever came last', () => {
    const confirms = new UnreadConfirms()
    confirms.tell(told(2, 41))
    confirms.tell(told(1, 42))
    confirms.tell(told(2, 41))
    expect(confirms.count).toBe(1)
    confirms.tell(told(0, 42))
    expect(confirms.count).toBe(0)
  })
})
