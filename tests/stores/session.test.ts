import { AppError } from '../../src/contract/errors'
import type { WhoAmI } from '../../src/contract/identity'
import type { Call } from '../../src/services/cloud'
import { Session } from '../../src/stores/session'
import { appWith, Drawer, member } from '../features/identity/cloud'

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

describe('what is answered before it is known for the first time who this is', () => {
  /** Everything is answered at once, only who this is when the test says so. */
  const asking = (phone: Drawer) => {
    let tell: (me: WhoAmI | AppError) => void = () => undefined
    const told = new Promise<WhoAmI | AppError>((resolve) => (tell = resolve))
    const call: Call = async (_, action) => {
      const reply = action === 'whoAmI' ? await told : { now: member.now }
      if (reply instanceof Error) throw reply
      return reply as never
    }
    const app = appWith({ call }, null, phone)
    void app.session.refresh()
    let owner: string | null | undefined
    const asked = app.call('lessons', 'home', {}).then(() => (owner = app.session.personKey))
    return { tell, asked, owner: () => owner }
  }

  it('waits for that, so that it is kept for somebody', async () => {
    const { tell, asked, owner } = asking(new Drawer())
    await new Promise(setImmediate)
    expect(owner()).toBeUndefined()
    tell(member)
    await asked
    expect(owner()).toBe('zhou')
  })

  it('comes all the same where that can’t be told', async () => {
    const { tell, asked, owner } = asking(new Drawer())
    tell(new AppError('UNREACHABLE', '没有网络'))
    await asked
    expect(owner()).toBeNull()
  })

  it('waits no more on a phone that knows whose it was', async () => {
    const phone = new Drawer()
    started(phone).set(member)
    const { asked, owner } = asking(phone)
    await asked
    expect(owner()).toBe('zhou')
  })
})
