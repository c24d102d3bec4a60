import type { ActivityDetail } from '../../../../src/contract/homes'
import { failedWords } from '../../../../src/features/homes/taking/failed-words'
import { ActivityStore } from '../../../../src/features/homes/taking/activity.store'
import { appWith, Cloud, Drawer, member, refusal, visitor } from '../../identity/cloud'
import { activityOf, mineOf, NOW, signedUp } from './cloud'

const HOUR = 3_600_000

async function opened(replies: (ActivityDetail | Error)[], phone = new Drawer(), me = member) {
  const cloud = new Cloud().answer('activity', ...replies)
  const app = appWith(cloud, me, phone)
  const store = new ActivityStore(app, 'a1')
  await store.refresh()
  return { app, cloud, phone, store }
}

describe('signing up', () => {
  it('counts once the cloud has said so, and the page is read anew', async () => {
    const own = mineOf()
    const { cloud, store } = await opened([activityOf(), signedUp(own, { taken: 17 })])
    cloud.answer('signUp', own)
    const going = store.begin()
    expect(store.busy).toBe('sign-up')
    expect(store.own).toBeNull()
    await going
    expect(store.own).toEqual(own)
    expect(store.shown?.taken).toBe(17)
    expect(cloud.inputs('signUp')).toEqual([{ activityId: 'a1', name: null, times: 0 }])
    expect([store.busy, store.failed, store.said]).toEqual([null, null, null])
  })

  it('is asked for once, however often the button is tapped', async () => {
    const { cloud, store } = await opened([activityOf()])
    cloud.answer('signUp', mineOf())
    await Promise.all([store.begin(), store.begin(), store.begin()])
    expect(cloud.inputs('signUp')).toHaveLength(1)
  })

  it('says so where the last place went to somebody else meanwhile', async () => {
    const own = mineOf({ place: { state: 'waiting', position: 1 } })
    const { cloud, store } = await opened([activityOf(), signedUp(own)])
    cloud.answer('signUp', own)
    await store.begin()
    expect(store.said).toBe('刚刚报满了，你现在是候补第 1 位，可以退出')
  })

  it('says nothing of the kind to who meant to wait', async () => {
    const own = mineOf({ place: { state: 'waiting', position: 3 } })
    const full = { taken: 24, waiting: 2 }
    const { cloud, store } = await opened([activityOf(full), signedUp(own, full)])
    cloud.answer('signUp', own)
    await store.begin()
    expect(store.said).toBeNull()
  })

  it('without a network asks nothing, takes nothing, and can be tried again', async () => {
    const { app, cloud, store } = await opened([activityOf()])
    app.session.setOnline(false)
    cloud.answer('activity', refusal('UNREACHABLE'))
    await store.begin()
    expect(cloud.inputs('signUp')).toEqual([])
    expect(store.own).toBeNull()
    expect(store.failed && failedWords(store.failed, store.online).title).toBe('没有网络，报名要等服务器确认，没有占位')

    app.session.setOnline(true)
    cloud.answer('signUp', mineOf()).answer('activity', signedUp(mineOf()))
    await store.again()
    expect(store.failed).toBeNull()
    expect(store.own).toEqual(mineOf())
  })

  it('whose answer was lost shows as done once the page could be read', async () => {
    const { cloud, store } = await opened([activityOf(), signedUp(mineOf())])
    cloud.answer('signUp', refusal('UNREACHABLE'))
    await store.begin()
    expect(store.failed).toBeNull()
    expect(store.own).toEqual(mineOf())
  })

  it('whose answer was lost, and the page too, says that nobody knows, until the page could be read', async () => {
    const { app, cloud, store } = await opened([activityOf(), refusal('UNREACHABLE')])
    cloud.answer('signUp', refusal('UNREACHABLE'))
    await store.begin()
    const words = () => store.failed && failedWords(store.failed, store.online).title
    expect(words()).toBe('还不能确定有没有占位，请重试')
    app.session.setOnline(false)
    // Nothing was sent this time; what was before is as open as it was.
    await store.again()
    expect(words()).toBe('还不能确定有没有占位，联网后重试')
    app.session.setOnline(true)
    cloud.answer('activity', activityOf())
    await store.refresh()
    expect(words()).toBe('没有收到服务器的确认，没有占位')
    cloud.answer('activity', signedUp(mineOf({ place: { state: 'waiting', position: 1 } })))
    await store.refresh()
    expect([store.failed, store.said]).toEqual([null, '刚刚报满了，你现在是候补第 1 位，可以退出'])
  })

  it('before it is known who reads waits for that, and asks nobody for a name who has joined', async () => {
    const cloud = new Cloud().answer('activity', activityOf()).answer('whoAmI', refusal('UNREACHABLE'), member)
    const app = appWith(cloud, null)
    const store = new ActivityStore(app, 'a1')
    await store.refresh()
    cloud.answer('signUp', mineOf())
    await store.begin()
    expect([store.question, store.busy, store.failed?.act]).toEqual([null, null, 'sign-up'])
    expect(cloud.inputs('signUp')).toEqual([])
    await store.again()
    expect(cloud.inputs('signUp')).toEqual([{ activityId: 'a1', name: null, times: 0 }])
  })

  it('of who has joined no branch asks what to call them, and of the joined does not', async () => {
    const { cloud, store } = await opened([activityOf()], new Drawer(), visitor)
    cloud.answer('signUp', mineOf())
    await store.begin()
    expect(store.question).toBe('name')
    store.write('   ')
    await store.giveName()
    expect(cloud.inputs('signUp')).toEqual([])
    store.write(' 小林 ')
    await store.giveName()
    expect(store.question).toBeNull()
    expect(cloud.inputs('signUp')).toEqual([{ activityId: 'a1', name: '小林', times: 0 }])
  })

  it('at the time of another sign-up is asked about before', async () => {
    const { cloud, store } = await opened([activityOf({ clash: { title: '夜跑', startsAt: NOW } })])
    cloud.answer('signUp', mineOf())
    await store.begin()
    expect(store.question).toBe('clash')
    expect(cloud.inputs('signUp')).toEqual([])
    await store.goOn()
    expect(cloud.inputs('signUp')).toHaveLength(1)
  })

  it('that is refused says why, in the words of the cloud', async () => {
    const { cloud, store } = await opened([activityOf()])
    cloud.answer('signUp', refusal('CONFLICT', '报名已截止'))
    await store.begin()
    expect(store.failed && failedWords(store.failed, true)).toEqual({ title: '报名已截止' })
  })
})

describe('giving back', () => {
  it('shows what there is for everyone else afterwards', async () => {
    const { cloud, store } = await opened([signedUp(mineOf()), activityOf()])
    cloud.answer('cancel', { gone: true })
    store.ask('cancel')
    await store.cancel()
    expect(cloud.inputs('cancel')).toEqual([{ activityId: 'a1', times: 1 }])
    expect(store.own).toBeNull()
    expect(store.question).toBeNull()
  })

  it('is possible until its time, waiting until the start, and then only the keeper can be told', async () => {
    const phone = new Drawer()
    const { cloud, store } = await opened([signedUp(mineOf())], phone)
    expect(store.mayCancel).toBe(true)
    phone.now = Date.parse('2026-11-24T09:00:00.000Z')
    store.tick()
    expect(store.mayCancel).toBe(false)
    cloud.answer('cannotCome', mineOf({ absentAt: NOW }))
    cloud.answer('activity', signedUp(mineOf({ absentAt: NOW })))
    await store.cannotCome()
    expect(store.own?.absentAt).toBe(NOW)

    const late = new Drawer()
    late.now = phone.now
    const now = new Date(late.now).toISOString()
    const waiting = mineOf({ place: { state: 'waiting', position: 1 } })
    const other = await opened([signedUp(waiting, { now })], late)
    expect(other.store.mayCancel).toBe(true)
  })

  it('keeping the place after a change answers the change', async () => {
    const change = { at: NOW, startsAt: NOW, endsAt: NOW, room: '一楼' }
    const { cloud, store } = await opened([signedUp(mineOf({ change })), signedUp(mineOf())])
    cloud.answer('keepPlace', mineOf())
    await store.keepPlace()
    expect(store.own?.change).toBeNull()
    expect(store.failed).toBeNull()
  })
})

describe('time', () => {
  it("is the server's: a button opens by itself, whatever the phone's clock says", async () => {
    const phone = new Drawer()
    phone.now += 7 * HOUR
    const { store } = await opened([activityOf({ opensAt: '2026-11-24T02:01:00.000Z', stage: 'not-yet' })], phone)
    expect(store.stage).toBe('not-yet')
    phone.now += 60_000
    store.tick()
    expect(store.stage).toBe('open')
  })

  it('moves who waits forward each time the page is brought up to date', async () => {
    const at = (position: number) => signedUp(mineOf({ place: { state: 'waiting', position } }))
    const { store } = await opened([at(3), at(2), signedUp(mineOf({ movedUpAt: NOW }))])
    await store.refresh()
    expect(store.own?.place).toEqual({ state: 'waiting', position: 2 })
    await store.refresh()
    expect(store.own?.place).toEqual({ state: 'seat' })
  })
})

describe('without a network', () => {
  it('what was read is there, with where one stands, and for nobody else', async () => {
    const phone = new Drawer()
    await opened([signedUp(mineOf())], phone)
    const again = await opened([refusal('UNREACHABLE')], phone)
    expect(again.store.shown?.title).toBe('手机摄影入门课')
    expect(again.store.own?.number).toBe(17)
    expect(again.store.keptAt).toBe(phone.now)
    const { store } = await opened([refusal('UNREACHABLE')], phone, { ...member, personKey: 'another' })
    expect(store.shown).toBeNull()
  })

  it('what another version of the app has kept is not shown', async () => {
    const phone = new Drawer()
    await opened([activityOf()], phone)
    phone.kept.set('activity:zhou:a1', { at: 1, activity: { activityId: 'a1' } })
    const { store } = await opened([refusal('UNREACHABLE')], phone)
    expect(store.shown).toBeNull()
  })
})

describe('a message', () => {
  it('is agreed to once, at the tap, and kept on the phone while the cloud can not be reached', async () => {
    const { cloud, store } = await opened([signedUp(mineOf())])
    const { wishes } = store
    let asked = 0
    const consent = (template: string) => {
      asked += 1
      expect(template).toBe('a-template')
      return Promise.resolve('accepted' as const)
    }
    cloud.answer('wish', refusal('UNREACHABLE'))
    await wishes.ask('start', consent)
    expect(wishes.stage('start')).toBe('waiting')
    await wishes.ask('start', consent)
    expect(asked).toBe(1)
    expect(wishes.stage('up')).toBe('idle')
  })

  it('that was refused can be asked for again, and is not sent', async () => {
    const { cloud, store } = await opened([signedUp(mineOf())])
    await store.wishes.ask('start', () => Promise.resolve('refused' as const))
    expect(store.wishes.stage('start')).toBe('refused')
    expect(cloud.inputs('wish')).toEqual([])
    cloud.answer('wish', { kept: true })
    await store.wishes.ask('start', () => Promise.resolve('accepted' as const))
    expect(store.wishes.stage('start')).toBe('kept')
  })

  it('is not offered where none can be sent', async () => {
    const { store } = await opened([activityOf({ template: null })])
    expect(store.wishes.offered).toBe(false)
  })
})
