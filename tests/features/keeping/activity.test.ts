import { ActivityStore, PAUSE_MS } from '../../../src/features/keeping/writing/activity.store'
import { PublishingStore } from '../../../src/features/keeping/writing/publishing.store'
import { KeptTexts } from '../../../src/features/keeping/kept-texts'
import { buttonWords, savingWords } from '../../../src/features/keeping/writing/writing-words'
import { appWith, Cloud, Drawer, refusal } from '../identity/cloud'
import { edited, keeper, text } from './keeping'

let cloud: Cloud
let phone: Drawer
let app: ReturnType<typeof appWith>
let store: ActivityStore

beforeEach(() => {
  jest.useFakeTimers()
  cloud = new Cloud()
  phone = new Drawer()
  app = appWith(cloud, keeper, phone)
})
afterEach(() => {
  store.stop()
  jest.useRealTimers()
})

const rest = () => jest.advanceTimersByTimeAsync(PAUSE_MS)

async function opened(over: Parameters<typeof edited>[0] = {}): Promise<ActivityStore> {
  cloud.answer('edited', edited(over))
  store = new ActivityStore(app, 'v1', 'a1')
  await store.refresh()
  return store
}

describe('a draft', () => {
  it('is saved once the fingers rest, with the version that it was changed from', async () => {
    await opened()
    cloud.answer('saveDraft', edited({ version: 4, text: text({ title: '夜拍' }) }))
    for (const title of ['夜', '夜拍']) {
      store.change({ title })
      await jest.advanceTimersByTimeAsync(PAUSE_MS - 1)
    }
    expect(cloud.inputs('saveDraft')).toEqual([])
    await rest()
    expect(cloud.inputs('saveDraft')).toEqual([
      { activityId: 'a1', venueId: 'v1', version: 3, text: text({ title: '夜拍' }) },
    ])
    expect(savingWords(store.saving, store.savedAt)).toBe('10:00 已自动保存')
    expect(new KeptTexts(app).find('a1')).toBeNull()
  })

  it('that is written on while it is on its way goes again, after the version that came back', async () => {
    await opened()
    cloud.answer('saveDraft', edited({ version: 4 }), edited({ version: 5, text: text({ title: '二' }) }))
    store.change({ title: '一' })
    const first = store.save()
    store.change({ title: '二' })
    await first
    await rest()
    expect(cloud.inputs('saveDraft')).toMatchObject([
      { version: 3, text: { title: '一' } },
      { version: 4, text: { title: '二' } },
    ])
    expect(store.text?.title).toBe('二')
    expect(store.saving).toBe('saved')
  })

  it('without a network lies on the phone, survives the app, and goes once there is one', async () => {
    await opened()
    cloud.answer('saveDraft', refusal('UNREACHABLE'))
    store.change({ title: '夜拍' })
    await rest()
    expect(store.saving).toBe('here')
    app.session.setOnline(false)
    const again = new ActivityStore(app, 'v1', 'a1')
    await again.refresh()
    expect(again.text?.title).toBe('夜拍')
    again.stop()
    cloud.answer('saveDraft', edited({ version: 4, text: text({ title: '夜拍' }) }))
    app.session.setOnline(true)
    await jest.advanceTimersByTimeAsync(0)
    expect(store.saving).toBe('saved')
    expect(new KeptTexts(app).of('v1')).toEqual([])
  })

  it('that never reached the cloud is found again by its id', async () => {
    store = new ActivityStore(app, 'v1')
    cloud.answer('saveDraft', refusal('UNREACHABLE'))
    store.change({ title: '新的' })
    await rest()
    cloud.answer('edited', refusal('FORBIDDEN'))
    cloud.answer('saveDraft', edited({ activityId: store.activityId, version: 1, text: text({ title: '新的' }) }))
    const again = new ActivityStore(app, 'v1', store.activityId)
    await again.refresh()
    await jest.advanceTimersByTimeAsync(0)
    expect(again.text?.title).toBe('新的')
    expect(cloud.inputs('saveDraft').at(-1)).toMatchObject({ activityId: store.activityId, version: 0 })
    again.stop()
  })

  it('that somebody else has changed is not overwritten: theirs, or one’s own as another draft', async () => {
    await opened()
    cloud.answer('saveDraft', refusal('CONFLICT'))
    store.change({ title: '我的' })
    await rest()
    expect(store.saving).toBe('conflict')
    store.change({ room: '三楼' })
    await rest()
    expect(cloud.inputs('saveDraft')).toHaveLength(1)
    cloud.answer('saveDraft', edited({ version: 1 }))
    await store.keepMine()
    const last = cloud.inputs('saveDraft').at(-1)
    expect(last).toMatchObject({ version: 0, text: { title: '我的', room: '三楼' } })
    expect(last).not.toMatchObject({ activityId: 'a1' })
  })

  it('gives way to theirs where that is wanted', async () => {
    await opened()
    cloud.answer('saveDraft', refusal('CONFLICT'))
    store.change({ title: '我的' })
    await rest()
    cloud.answer('edited', edited({ version: 9, text: text({ title: '别人的' }) }))
    await store.takeTheirs()
    expect([store.text?.title, store.saving]).toEqual(['别人的', 'clean'])
  })

  it('kept by a version that knew nothing of hours is still there, and counts none', async () => {
    await opened()
    cloud.answer('saveDraft', refusal('UNREACHABLE'))
    store.change({ title: '夜拍', counts: 'class' })
    await rest()
    expect(new KeptTexts(app).find('a1')?.text.counts).toBe('class')
    for (const [key, value] of phone.kept) {
      const words = JSON.stringify(value).replaceAll('"counts":"class",', '')
      if (key.startsWith('keeping:texts')) phone.kept.set(key, JSON.parse(words))
    }
    expect(JSON.stringify([...phone.kept])).not.toContain('counts')
    expect(new KeptTexts(app).find('a1')?.text).toEqual(text({ title: '夜拍' }))
  })

  it('another person’s is not shown on this phone', async () => {
    await opened()
    cloud.answer('saveDraft', refusal('UNREACHABLE'))
    store.change({ title: '夜拍' })
    await rest()
    const other = appWith(cloud, { ...keeper, personKey: 'other' }, phone)
    expect(new KeptTexts(other).of('v1')).toEqual([])
  })
})

describe('publishing', () => {
  it('saves first, and publishes that version for so many weeks', async () => {
    await opened()
    const publishing = new PublishingStore(store)
    cloud
      .answer('saveDraft', edited({ version: 4, text: text({ title: '夜拍' }) }))
      .answer('publish', { activityIds: ['a1'] })
    store.change({ title: '夜拍' })
    publishing.repeat(4)
    expect(await publishing.publish()).toBe(true)
    expect(cloud.inputs('publish')).toEqual([{ activityId: 'a1', version: 4, weeks: 4 }])
    expect(buttonWords({ edited: edited(), weeks: 4, told: 0 })).toBe('发布 4 场')
  })

  it('is not tried while something is wrong, and says what', async () => {
    await opened({ text: text({ title: '' }) })
    const publishing = new PublishingStore(store)
    expect(await publishing.publish()).toBe(false)
    expect(publishing.problem).toBe('写上活动的名称')
    expect(cloud.inputs('publish')).toEqual([])
  })

  it('tapped twice is sent once', async () => {
    await opened()
    const publishing = new PublishingStore(store)
    cloud.answer('publish', { activityIds: ['a1'] })
    await Promise.all([publishing.publish(), publishing.publish()])
    expect(cloud.inputs('publish')).toHaveLength(1)
  })
})

describe('what is published', () => {
  it('names whom a change tells, and tells nobody of other words', async () => {
    await opened({ draft: false, signedUp: 16, taken: 16 })
    expect(store.dirty).toBe(false)
    store.change({ text: '带手机' })
    expect([store.dirty, store.told]).toEqual([true, 0])
    store.change({ startsAt: '2026-11-26T12:00:00.000Z', endsAt: '2026-11-26T13:30:00.000Z' })
    const words = buttonWords({ edited: edited({ draft: false }), weeks: 1, told: store.told })
    expect(words).toBe('保存，通知 16 人')
    await rest()
    expect(cloud.inputs('saveDraft')).toEqual([])
  })

  it('names who moves up by more places; of a draw that is to come nobody does', async () => {
    await opened({ draft: false, signedUp: 27, taken: 24 })
    store.change({ quota: 26 })
    expect(store.told).toBe(2)
    store.change({ quota: 40 })
    expect(store.told).toBe(3)
    store.change({ quota: 24, text: '带手机' })
    expect(store.told).toBe(0)
    store.change({ quota: 26, way: 'draw', closesAt: '2026-11-25T02:00:00.000Z' })
    expect(store.told).toBe(0)
    store.change({ closesAt: '2026-11-24T01:00:00.000Z' })
    expect(store.told).toBe(2)
  })

  it('takes no fewer places than are taken', async () => {
    await opened({ draft: false, signedUp: 16, taken: 16 })
    store.change({ quota: 15 })
    expect(store.flaws.quota).toBe('已有 16 人报名，不能少于 16')
    const publishing = new PublishingStore(store)
    expect(await publishing.change()).toBe(false)
    expect(cloud.inputs('change')).toEqual([])
  })

  it('that another keeper has changed keeps what was typed, and is sent over it only by a further tap', async () => {
    await opened({ draft: false })
    const publishing = new PublishingStore(store)
    cloud.answer('change', refusal('CONFLICT'))
    store.change({ room: '三楼' })
    expect(await publishing.change()).toBe(false)
    expect([store.saving, store.text?.room]).toEqual(['conflict', '三楼'])
    cloud.answer('edited', edited({ draft: false, version: 8 }))
    await store.keepMine()
    cloud.answer('change', edited({ draft: false, version: 9, text: text({ room: '三楼' }) }))
    expect(await publishing.change()).toBe(true)
    expect(cloud.inputs('change').at(-1)).toMatchObject({ version: 8, text: { room: '三楼' } })
  })

  it('is cancelled with a reason, and can then not be changed', async () => {
    await opened({ draft: false, signedUp: 2 })
    const publishing = new PublishingStore(store)
    const cancelled = { at: store.now, reason: '讲师生病' }
    cloud.answer('cancelActivity', edited({ draft: false, cancelled }))
    publishing.ask('cancel')
    expect(await publishing.cancel('讲师生病')).toBe(true)
    expect([publishing.asked, store.closed]).toEqual([null, true])
    store.change({ title: '又一个' })
    expect(store.text?.title).toBe('手机摄影入门课')
  })
})
