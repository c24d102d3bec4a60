import { PicturesStore } from '../../../src/features/keeping/pictures.store'
import { spotIn } from '../../../src/features/keeping/about-venue'
import { KeptStore } from '../../../src/features/keeping/today/kept.store'
import { AboutStore } from '../../../src/features/keeping/venue/about.store'
import { AddStore } from '../../../src/features/keeping/venues/add.store'
import { VenuesStore } from '../../../src/features/keeping/venues/venues.store'
import { PAUSE_MS } from '../../../src/stores/typing'
import { appWith, Cloud, Drawer, refusal } from '../identity/cloud'
import { keeper, NOW, venue } from './keeping'

const tended = {
  org: { id: 'city', name: '澜江市' },
  total: 1,
  rows: [],
  next: null,
  districts: ['滨江区', '南浦区'],
  may: ['tend-venues', 'see-venues'],
  now: NOW,
}

describe('the venues of a level', () => {
  it('are searched once the fingers rest, and what may be done there stays known meanwhile', async () => {
    jest.useFakeTimers()
    const cloud = new Cloud().answer('tended', tended)
    const store = new VenuesStore(appWith(cloud, keeper), 'city')
    await store.refresh()
    for (const typed of ['望', '望江']) {
      store.typing.type(typed)
      jest.advanceTimersByTime(PAUSE_MS - 1)
    }
    expect(cloud.inputs('tended')).toHaveLength(1)
    jest.advanceTimersByTime(1)
    expect(store.mayDo('tend-venues')).toBe(true)
    await jest.advanceTimersByTimeAsync(0)
    expect(cloud.inputs('tended').at(-1)).toEqual({ orgId: 'city', words: '望江', closed: false, cursor: null })
    store.typing.enter()
    expect(cloud.inputs('tended')).toHaveLength(2)
    store.typing.stop()
    jest.useRealTimers()
  })
})

describe('a new venue', () => {
  it('lacks what it lacks only once somebody has tried, and is sent under one id', async () => {
    const cloud = new Cloud().answer('tended', tended).answer('addVenue', refusal('UNREACHABLE'))
    const store = new AddStore(appWith(cloud, keeper), 'city')
    await store.refresh()
    expect(store.flaws).toEqual({})
    expect(await store.add()).toBe(false)
    expect(Object.keys(store.flaws)).toEqual(['name', 'district', 'address'])
    store.change({ name: ' 望潮青年之家 ', district: '南浦区', address: '望潮路 9 号', phone: '一二三' })
    expect(store.flaws).toEqual({ phone: '电话只写数字、空格和 -' })
    store.change({ phone: '' })
    expect(await store.add()).toBe(false)
    cloud.answer('addVenue', { venueId: store.venueId })
    expect(await store.add()).toBe(true)
    const [first, second] = cloud.inputs('addVenue')
    expect(first).toEqual(second)
    expect(first).toMatchObject({ venueId: store.venueId, about: { name: '望潮青年之家', spot: null } })
  })

  it.each([
    ['30.27, 120.15', { latitude: 30.27, longitude: 120.15 }],
    ['30.27，120.15', { latitude: 30.27, longitude: 120.15 }],
    ['120', null],
    ['一, 二', null],
    ['95, 120', null],
    ['', null],
  ])('its place is typed as %p', (typed, spot) => expect(spotIn(typed)).toEqual(spot))
})

describe('what a venue says of itself', () => {
  it('is sent with the version that it was changed from; a conflict keeps what was typed', async () => {
    const cloud = new Cloud().answer('editedVenue', venue()).answer('editVenue', refusal('CONFLICT'))
    const store = new AboutStore(appWith(cloud, keeper), 'v1')
    await store.refresh()
    expect(store.dirty).toBe(false)
    store.change({ note: '自习位 40' })
    await store.save()
    expect([store.conflict, store.about?.note]).toEqual([true, '自习位 40'])
    cloud.answer('editedVenue', venue({ version: 8, note: '别人的' }))
    await store.keepMine()
    cloud.answer('editVenue', venue({ version: 9, note: '自习位 40' }))
    await store.save()
    expect(cloud.inputs('editVenue').at(-1)).toMatchObject({ version: 8, about: { note: '自习位 40' } })
    expect([store.saved, store.dirty]).toEqual([true, false])
  })

  it('stays on the phone as it was typed until it is saved, and is told of what somebody else has written meanwhile', async () => {
    const phone = new Drawer()
    const cloud = new Cloud().answer('editedVenue', venue()).answer('editVenue', refusal('UNREACHABLE'))
    const app = appWith(cloud, keeper, phone)
    const store = new AboutStore(app, 'v1')
    await store.refresh()
    store.change({ note: '自习位 40 ' })
    await store.save()
    const again = new AboutStore(app, 'v1')
    await again.refresh()
    expect([again.about?.note, again.dirty, again.conflict, again.picturesDirty]).toEqual([
      '自习位 40 ',
      true,
      false,
      false,
    ])
    cloud.answer('editedVenue', venue({ version: 8 }))
    const later = new AboutStore(app, 'v1')
    await later.refresh()
    expect([later.about?.note, later.conflict]).toEqual(['自习位 40 ', true])
    cloud.answer('editVenue', venue({ version: 9, note: '自习位 40' }))
    await again.save()
    expect([...phone.kept.keys()].filter((key) => key.startsWith('keeping:about'))).toEqual([])
  })
})

describe('pictures', () => {
  const chosen = { name: 'picture.jpg', bytes: 10, shown: 'blob:1', read: () => Promise.resolve('QUJD') }

  it('that stop on their way go on by a tap, and no more are chosen than there is room for', async () => {
    const cloud = new Cloud().answer('picture', refusal('TOO_MANY', '先等前面的传完'))
    const ids: string[][] = []
    const asked: number[] = []
    const store = new PicturesStore(appWith(cloud, keeper), {
      venueId: 'v1',
      most: 2,
      onChange: (all) => ids.push(all),
      choose: (most) => Promise.resolve((asked.push(most), [chosen])),
    })
    await store.add()
    const [sent] = store.sending
    expect([sent?.problem, store.room]).toEqual(['先等前面的传完', 1])
    cloud.answer('picture', { pictureId: 'p1', url: 'https://x/p1' })
    await store.goOn(sent?.uploadId ?? '')
    expect([store.sending.length, ids]).toEqual([0, [['p1']]])
    const [first, second] = cloud.inputs('picture')
    expect(second).toEqual(first)
    expect(first).toMatchObject({ uploadId: sent?.uploadId, nth: 0 })
    cloud.answer('picture', { pictureId: 'p2', url: null })
    await store.add()
    expect(asked).toEqual([2, 1])
    expect(store.pictures).toEqual([
      { id: 'p1', url: 'https://x/p1' },
      { id: 'p2', url: 'blob:1' },
    ])
    store.remove('p1')
    expect(ids.at(-1)).toEqual(['p2'])
  })

  it.each([
    ['cancelled', null],
    ['refused', '没有打开相册权限。可以在手机的设置里打开，再试一次。'],
    ['failed', '这张图片读不出来，换一张 JPG 或 PNG。'],
  ] as const)('choosing that is %s says %p', async (outcome, words) => {
    const store = new PicturesStore(appWith(new Cloud(), keeper), {
      venueId: 'v1',
      most: 2,
      onChange: () => undefined,
      choose: () => Promise.resolve(outcome),
    })
    await store.add()
    expect(store.problem).toBe(words)
  })
})

it('another list of activities begins with its own first page', async () => {
  const cloud = new Cloud().answer('kept', { rows: [], next: null, now: NOW })
  const store = new KeptStore(appWith(cloud, keeper), 'v1')
  await store.refresh()
  store.choose('past')
  store.choose('past')
  await Promise.resolve()
  expect(cloud.inputs('kept')).toEqual([
    { venueId: 'v1', which: 'coming', cursor: null },
    { venueId: 'v1', which: 'past', cursor: null },
  ])
})
