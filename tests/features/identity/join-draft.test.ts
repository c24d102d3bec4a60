import { JOIN_TICKET_MINUTES } from '../../../src/domain/limits'
import { JoinStore } from '../../../src/features/identity/join.store'
import { appWith, asked as request, Cloud, Drawer, invited, matched, member, refusal, ticket, visitor } from './cloud'

/** Somebody who has shown who they are and reads what is used. */
async function atConsent(cloud: Cloud, phone: Drawer): Promise<JoinStore> {
  cloud.answer('lookUpInvite', invited).answer('matchRoster', matched()).answer('checkRoster', ticket)
  const store = new JoinStore(appWith(cloud, visitor, phone))
  store.typeCode(' ｊｄ 23k7')
  await store.findBranch()
  store.typeName('周 雨桐')
  await store.matchName()
  store.typeLastFour('0406')
  expect(await store.check()).toBe(true)
  return store
}

/** What the way in has left on the phone: that somebody uses it is no part of it. */
const left = (phone: Drawer) => [...phone.kept.keys()].filter((key) => key !== 'person')

/** The same phone after the page was loaded anew. */
const anew = (cloud: Cloud, phone: Drawer): JoinStore => new JoinStore(appWith(cloud, visitor, phone))

describe('the way in, loaded anew', () => {
  it('at consent still joins, and leaves nothing behind', async () => {
    const [cloud, phone] = [new Cloud().answer('join', member), new Drawer()]
    await atConsent(cloud, phone)

    const store = anew(cloud, phone)
    expect(store.resume()).toBe(true)
    expect([store.code, store.name, store.ticket]).toEqual(['JD23K7', '周 雨桐', 'a-signed-ticket'])
    store.agree(true)
    expect(await store.join()).toBe(true)
    expect(cloud.inputs('join')).toEqual([{ ticket: 'a-signed-ticket', agreed: true }])
    expect(left(phone)).toEqual([])
    expect(anew(cloud, phone).resume()).toBe(false)
  })

  it('at the roster knows branch and name', async () => {
    const [cloud, phone] = [new Cloud().answer('lookUpInvite', invited).answer('matchRoster', matched()), new Drawer()]
    const before = anew(cloud, phone)
    before.typeCode('JD23K7')
    await before.findBranch()
    before.typeName('周雨桐')
    await before.matchName()

    const store = anew(cloud, phone)
    expect(store.resume()).toBe(true)
    expect(await store.findBranch()).toBe(true)
    await store.matchName()
    expect([store.found.value?.branch.id, store.match.value?.outcome, store.ticket]).toEqual(['b1', 'one', null])
  })

  it('is not taken up once its ticket is old, nor after the clock was put back', async () => {
    for (const minutes of [JOIN_TICKET_MINUTES, -JOIN_TICKET_MINUTES]) {
      const [cloud, phone] = [new Cloud(), new Drawer()]
      await atConsent(cloud, phone)
      phone.now += minutes * 60_000
      expect(anew(cloud, phone).resume()).toBe(false)
      expect(left(phone)).toEqual([])
    }
  })

  it('keeps its ticket where joining failed, and loses it with another name', async () => {
    const [cloud, phone] = [new Cloud().answer('join', refusal('UNREACHABLE')), new Drawer()]
    const store = await atConsent(cloud, phone)
    store.agree(true)
    expect(await store.join()).toBe(false)
    expect(anew(cloud, phone).resume()).toBe(true)

    store.typeName('周雨彤')
    await store.matchName()
    const other = anew(cloud, phone)
    expect([other.resume(), other.name, other.ticket]).toEqual([true, '周雨彤', null])
  })

  it('goes with declining and with asking the secretary', async () => {
    const declined = new Drawer()
    const store = await atConsent(new Cloud(), declined)
    store.restart()
    expect(left(declined)).toEqual([])

    const asked = new Drawer()
    const cloud = new Cloud().answer('requestToJoin', request())
    await (await atConsent(cloud, asked)).askSecretary()
    expect(left(asked)).toEqual([])
  })

  it.each([
    null,
    '',
    'text',
    { code: 'JD23K7' },
    { code: 'JD23K7', name: 1, ticket: null, until: 9e15 },
    { code: 'JD23K7', name: '', ticket: null, until: NaN },
  ])('is not taken from %j', (value) => {
    const phone = new Drawer()
    phone.kept.set('joining', value)
    expect(anew(new Cloud(), phone).resume()).toBe(false)
  })
})
