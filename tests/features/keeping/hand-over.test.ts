import type { HandingOver, OfferedVenue } from '../../../src/contract/handing-over'
import { personalCode } from '../../../src/domain/checkins/code'
import { hmac } from '../../../src/features/checkins/hmac'
import { HandOverStore } from '../../../src/features/keeping/office/hand-over.store'
import {
  NEVER_WITHOUT,
  offerAbout,
  offeredWords,
  offerWords,
} from '../../../src/features/keeping/office/hand-over-words'
import { OfferedStore } from '../../../src/features/keeping/office/offered.store'
import { appWith, Cloud, Drawer, member, refusal, visitor } from '../identity/cloud'
import { keeper, NOW } from './keeping'

const UNTIL = '2026-12-01T02:00:00.000Z'
const offer = {
  to: '方念',
  branch: '澜江大道社区团支部',
  at: NOW,
  expiresAt: UNTIL,
  state: 'offered',
} as const satisfies HandingOver['offer']
const handing = (over: Partial<HandingOver> = {}): HandingOver => ({
  venue: { venueId: 'v1', name: '滨江青年之家' },
  from: '刘敏',
  offer: null,
  handed: { activities: 6, late: 1, drafts: 0 },
  now: NOW,
  ...over,
})
const CODE = personalCode({ alias: 'ABCDEFGHJK', key: 'k' }, { step: 60_000_000, sure: true }, hmac)
const seeing = (text: string | null) => () => Promise.resolve({ text })
const scanWaits = (id: string, action: 'scan' | 'undo' = 'scan') => ({
  id,
  title: '签到',
  detail: '',
  name: 'checkins' as const,
  ...(action === 'scan'
    ? { action, input: { sessionId: 'a1', code: CODE, walkIn: false, at: NOW, sure: true } }
    : { action, input: { sessionId: 'a1', attendanceId: 'a1_p1' } }),
})

let cloud: Cloud
let app: ReturnType<typeof appWith>
let store: HandOverStore

beforeEach(async () => {
  cloud = new Cloud().answer('handOver', handing())
  app = appWith(cloud, keeper)
  store = new HandOverStore(app, 'v1')
  await store.refresh()
})

describe('handing a venue over', () => {
  it('offers it to whoever’s code is scanned, at the cloud’s time', async () => {
    // The phone is an hour fast, and has heard the cloud.
    const fast = new Drawer()
    fast.now += 3_600_000
    app = appWith(cloud, keeper, fast)
    app.serverClock.note(Date.parse(NOW), fast.now, fast.now)
    store = new HandOverStore(app, 'v1')
    cloud.answer('offerVenue', handing({ offer }))
    await Promise.all([store.scan(seeing(CODE)), store.scan(seeing(CODE))])
    expect(cloud.inputs('offerVenue')).toEqual([{ venueId: 'v1', code: CODE, at: NOW, sure: true }])
    expect([store.open, store.problem, store.busy]).toEqual([true, null, null])
  })

  it('says where the phone does not know the time', async () => {
    const unknown = new HandOverStore(appWith(cloud, keeper), 'v1')
    cloud.answer('offerVenue', handing({ offer }))
    await unknown.scan(seeing(CODE))
    expect(cloud.inputs('offerVenue')).toMatchObject([{ sure: false }])
  })

  it.each([
    ['https://example.com', '这不是个人的签到码。请对方打开“我的签到码”。'],
    [null, null],
  ])('asks the cloud nothing about %s', async (text, problem) => {
    await store.scan(seeing(text))
    expect([cloud.inputs('offerVenue'), store.problem]).toEqual([[], problem])
  })

  it('tells that the camera may not be used, until it is tried again', async () => {
    await store.scan(() => Promise.resolve('refused'))
    expect([store.cameraRefused, store.problem]).toEqual([true, '没有用上相机。打开微信的相机权限再扫。'])
    await store.scan(seeing(null))
    expect([store.cameraRefused, store.problem]).toEqual([false, null])
  })

  it('says why the cloud does not take it, and what was there stays', async () => {
    cloud.answer('offerVenue', refusal('CONFLICT', '对方还没有加入团支部'))
    await store.scan(seeing(CODE))
    expect([store.problem, store.open]).toEqual(['没有办成。对方还没有加入团支部', false])
    expect(store.handing.value).toEqual(handing())
  })

  it('is taken back', async () => {
    cloud.answer('handOver', handing({ offer }))
    await store.refresh()
    cloud.answer('withdrawOffer', handing({ offer: { ...offer, state: 'withdrawn' } }))
    await store.withdraw()
    expect([cloud.inputs('withdrawOffer'), store.open]).toEqual([[{ venueId: 'v1' }], false])
  })

  it('waits for what this phone alone has', async () => {
    for (const id of ['1', '2', '3']) app.outbox.put(scanWaits(id))
    const look = jest.fn(seeing(CODE))
    await store.scan(look)
    expect([store.waiting, look.mock.calls.length]).toEqual(['3 人', 0])
    cloud.answer('scan', refusal('UNREACHABLE'))
    await store.upload()
    expect([store.waiting, store.problem]).toEqual(['3 人', '还没传上去。网络好的时候再试，都存在这部手机里。'])
    cloud.answer('scan', { outcome: 'present' }).answer('handOver', handing({ handed: { activities: 6, late: 0, drafts: 0 } }))
    await store.upload()
    expect([store.waiting, store.problem, store.handing.value?.handed.late]).toEqual([null, null, 0])
  }) // oxfmt-ignore

  it('asks whose phone it is before it says that nothing waits', async () => {
    const unknown = appWith(cloud.answer('whoAmI', keeper), null)
    const early = new HandOverStore(unknown, 'v1')
    const look = jest.fn(seeing(CODE))
    await early.scan(look)
    expect(look).not.toHaveBeenCalled()
    await early.refresh()
    unknown.outbox.put(scanWaits('1'))
    expect(early.waiting).toBe('1 人')
  })

  it('counts what is not a person as such, and leaves a member’s own claim alone', () => {
    app.outbox.put(scanWaits('1'))
    app.outbox.put(scanWaits('2', 'undo'))
    const input = { code: 'C', venueId: null, scanned: null, device: 'ABCDEFGHJKLM', spot: null }
    app.outbox.put({ id: '3', title: '签到', detail: '', name: 'checkins', action: 'claim', input })
    expect(store.waiting).toBe('2 条')
  })

  it('does nothing without a network', async () => {
    app.session.setOnline(false)
    const look = jest.fn(seeing(CODE))
    await store.scan(look)
    expect([look.mock.calls.length, store.offline]).toEqual([0, true])
  })

  it.each([
    ['offered', '等对方接受，12月1日 10:00 前有效'],
    ['accepted', '方念已经接受，这里由新管理员管了'],
    ['declined', '方念没有接受，还是你管'],
    ['withdrawn', '发给方念的已经收回，还是你管'],
    ['expired', '方念 7 天没有答复，已经失效，还是你管'],
  ] as const)('an offer that is %s', (state, words) => {
    expect(offerWords({ ...offer, state })).toBe(words)
  })

  it('says what an offer means, and that a venue is never without', () => {
    expect(offerAbout('方念')).toBe('方念 7 天内接受才生效，之前还是你管。历史记录留在场馆，写明是谁登记的。')
    expect(offerAbout(null)).toContain('对方 7 天内接受才生效')
    expect(NEVER_WITHOUT).toContain('不能没有管理员')
  })
})

describe('taking a venue over', () => {
  const offered: OfferedVenue = {
    venue: { venueId: 'v1', name: '滨江青年之家', address: '澜江大道 118 号' },
    org: '滨江区团委',
    from: '刘敏',
    at: NOW,
    expiresAt: UNTIL,
    now: NOW,
  }
  const joined = { ...member, may: [...member.may, 'take-office' as const] }

  it('by a yes, once, and whoever said it is keeper from then on', async () => {
    cloud.answer('offered', offered).answer('takeOver', keeper)
    const taking = appWith(cloud, joined)
    const mine = new OfferedStore(taking, 'v1')
    await mine.refresh()
    expect(mine.offered.value).toEqual(offered)
    await Promise.all([mine.answer(true), mine.answer(false)])
    expect(cloud.inputs('takeOver')).toEqual([{ venueId: 'v1', accept: true }])
    expect([mine.answered, taking.session.me.value?.roles.length]).toEqual(['accepted', 1])
    await mine.refresh()
    expect([cloud.inputs('offered').length, mine.offered.value?.venue.name]).toEqual([1, '滨江青年之家'])
  })

  it('or a no', async () => {
    cloud.answer('offered', offered).answer('takeOver', joined)
    const mine = new OfferedStore(appWith(cloud, joined), 'v1')
    await mine.refresh()
    await mine.answer(false)
    expect([mine.answered, cloud.inputs('takeOver')]).toEqual(['declined', [{ venueId: 'v1', accept: false }]])
  })

  it('not any more once it was taken back', async () => {
    cloud.answer('offered', offered).answer('takeOver', refusal('CONFLICT', '已经收回'))
    const mine = new OfferedStore(appWith(cloud, joined), 'v1')
    await mine.refresh()
    await mine.answer(true)
    expect([mine.answered, mine.problem, mine.busy]).toEqual([null, '没有办成。已经收回', null])
  })

  it('by who has joined: nobody else is asked, nor asks', async () => {
    cloud.answer('whoAmI', visitor)
    const mine = new OfferedStore(appWith(cloud, null), 'v1')
    await mine.refresh()
    expect([mine.mustJoin, cloud.inputs('offered')]).toEqual([true, []])
  })

  it('says who offers it until when', () => {
    expect(offeredWords(offered)).toBe('刘敏 11月24日 发起交接，12月1日 10:00 前接受有效。在你接受以前，还是刘敏管。')
  })
})
