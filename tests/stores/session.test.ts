import { Session } from '../../src/stores/session'
import { Drawer, member } from '../features/identity/cloud'

const started = (phone: Drawer) =>
  new Session(() => Promise.reject(new Error('no network')), { setOwner: () => undefined }, phone.storage)

describe('whose things a phone may show', () => {
  it('are of whom the cloud says it is; without it, of whom it was last', async () => {
    const phone = new Drawer()
    expect(started(phone).personKey).toBeNull()
    const session = started(phone)
    session.set(member)
    expect(session.personKey).toBe('zhou')
    const again = started(phone)
    await again.refresh()
    expect([again.me.value, again.personKey]).toEqual([null, 'zhou'])
    again.set({ ...member, personKey: 'lin' })
    expect([again.personKey, started(phone).personKey]).toEqual(['lin', 'lin'])
  })
})
