import { HoursStore } from '../../../src/features/keeping/venue/hours.store'
import {
  groupWords,
  rangeWords,
  spansFlaw,
  weekGroups,
  weekTotal,
  daysWords,
} from '../../../src/features/keeping/venue/week-words'
import { appWith, Cloud, Drawer, refusal } from '../identity/cloud'
import { keeper, venue } from './keeping'

const CLOSING = {
  kind: 'closing' as const,
  from: '2026-11-26',
  until: '2026-11-26',
  spans: [],
  name: '',
  reason: '空调检修',
}

const planned = {
  rows: [
    { activityId: 'a1', startsAt: '2026-11-26T11:00:00.000Z', taken: 14, waiting: 0, stage: 'open' },
    { activityId: 'a2', startsAt: '2026-11-26T02:00:00.000Z', taken: 3, waiting: 0, stage: 'cancelled' },
  ],
  next: null,
  now: venue().now,
}

let cloud: Cloud
let phone: Drawer
let app: ReturnType<typeof appWith>
let store: HoursStore

beforeEach(async () => {
  cloud = new Cloud().answer('editedVenue', venue()).answer('activities', planned)
  phone = new Drawer()
  app = appWith(cloud, keeper, phone)
  store = new HoursStore(app, 'v1')
  await store.refresh()
})

it('the week is told in as few rows as it takes', () => {
  const { hours } = venue()
  const groups = weekGroups(hours)
  expect(groups.map((group) => `${daysWords(group.days)} ${groupWords(group, hours)}`)).toEqual([
    '周一 闭馆',
    '周二到周五 9:00—12:00，14:00—21:00',
    '周六、周日 9:00—16:00，午间不休',
  ])
  expect(weekTotal(hours)).toBe('共 54 小时')
  expect(rangeWords({ from: '2026-04-04', until: '2026-04-06' })).toBe('4月4日—6日')
})

it.each([
  [
    [
      [540, 720],
      [700, 800],
    ],
    '两段时间重叠了',
  ],
  [[[720, 540]], '结束要在开始之后'],
  [
    [
      [540, 720],
      [720, 800],
    ],
    null,
  ],
] as [[number, number][], string | null][])('stretches %j: %s', (spans, flaw) => {
  expect(spansFlaw(spans)).toBe(flaw)
})

it('a closing names what takes place that day before it is saved', () => {
  store.set(CLOSING, CLOSING)
  expect(store.clash(CLOSING)).toEqual({ day: '2026-11-26', activityIds: ['a1'], signedUp: 14 })
  store.set(CLOSING, null)
  expect(store.closings).toEqual([])
})

it.each(['holiday', 'own'] as const)('a day that is closed otherwise (%s) names it as well, each day once', (kind) => {
  const day = { ...CLOSING, kind, from: '2026-11-25', until: '2026-11-27' }
  store.set(day, day)
  expect(store.clash(day)).toEqual({ day: '2026-11-26', activityIds: ['a1'], signedUp: 14 })
  store.set(CLOSING, CLOSING)
  expect([store.clash(day), store.clash(CLOSING)?.signedUp]).toEqual([null, 14])
  store.set(CLOSING, null)
  const open = { ...day, spans: [[540, 1260]] as [number, number][] }
  store.set(day, open)
  expect(store.clash(open)).toBeNull()
})

it('what was set last is looked at first, else the next closing, else today', () => {
  expect(store.looked).toBe(store.today)
  store.set(CLOSING, CLOSING)
  const holiday = { ...CLOSING, kind: 'holiday' as const, from: '2027-01-01', until: '2027-01-03' }
  store.set(holiday, holiday)
  expect(store.looked).toBe('2027-01-01')
  store.set(holiday, null)
  expect(store.looked).toBe('2026-11-26')
  const begun = { ...CLOSING, from: '2026-11-20', until: '2026-11-30' }
  store.set(CLOSING, begun)
  expect(store.looked).toBe(store.today)
})

it('of a holiday the keeper says open or closed', () => {
  const [first] = store.holidays
  expect(first?.special).toBeNull()
  store.set(
    { kind: 'holiday', from: '2027-01-01', until: '2027-01-03' },
    { kind: 'holiday', from: '2027-01-01', until: '2027-01-03', spans: [], name: '元旦', reason: '' },
  )
  expect(store.holidays[0]?.special?.spans).toEqual([])
})

it('what was changed stays on the phone until it is saved, and goes with the version that it was changed from', async () => {
  store.set(CLOSING, CLOSING)
  cloud.answer('editHours', refusal('UNREACHABLE'))
  await store.save()
  const again = new HoursStore(app, 'v1')
  await again.refresh()
  expect(again.closings).toHaveLength(1)
  cloud.answer('editHours', venue({ version: 6, hours: { week: venue().hours.week, special: [CLOSING] } }))
  await again.save()
  expect(cloud.inputs('editHours').at(-1)).toMatchObject({ version: 5, hours: { special: [CLOSING] } })
  expect([again.saved, again.dirty]).toEqual([true, false])
  expect([...phone.kept.keys()].filter((key) => key.startsWith('keeping:hours'))).toEqual([])
})

it('what somebody else has set meanwhile is not overwritten without a word', async () => {
  store.setWeek([0], [[540, 720]])
  cloud.answer('editHours', refusal('CONFLICT'))
  await store.save()
  expect(store.conflict).toBe(true)
  cloud.answer('editedVenue', venue({ version: 7 }))
  await store.keepMine()
  expect([store.conflict, store.hours?.week[0]]).toEqual([false, [[540, 720]]])
  await store.takeTheirs()
  expect(store.hours?.week[0]).toEqual([])
})

it('what lay on the phone while somebody else changed it is told as such', async () => {
  store.setWeek([0], [[540, 720]])
  cloud.answer('editedVenue', venue({ version: 7 }))
  const again = new HoursStore(app, 'v1')
  await again.refresh()
  expect([again.conflict, again.dirty]).toEqual([true, true])
})
