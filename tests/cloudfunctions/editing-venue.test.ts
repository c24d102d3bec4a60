import type { Contract } from '../../src/contract'
import type { Reply, Sent } from '../../src/contract/define'
import { addDays, dayKey, dayStart } from '../../src/domain/time'
import { TUESDAY, type Person, type TestCloud } from '../support/local-cloud'
import {
  anActivity,
  aVenue,
  COMMITTEE,
  ELSEWHERE,
  homesCloud,
  homesOf,
  HOURS,
  KEEPER,
  listOf,
  OTHER_KEEPER,
} from '../support/venues'

type Edited = Reply<Contract['keeping']['editedVenue']>
type About = Sent<Contract['keeping']['editVenue']>['about']
const TODAY = dayKey(TUESDAY)
const VENUE = aVenue({ _id: 'v1' })

let test: TestCloud
let keeper: Person
let visitor: Person
beforeEach(async () => {
  const clash = new Date(dayStart(addDays(TODAY, 3)).getTime() + 36_000_000)
  const activities = [
    anActivity({ _id: 'a1', venueId: 'v1', startsAt: clash, live: 7 }),
    anActivity({ _id: 'a2', venueId: 'v1', startsAt: clash, live: 2 }),
  ]
  const homes = homesOf([VENUE, aVenue({ _id: 'v2', district: '高新区' })], activities)
  test = await homesCloud(homes)
  keeper = test.as(KEEPER)
  visitor = test.as('openid-visitor')
})
afterEach(() => test.stop())

const read = (person = keeper): Promise<Edited> => person.call('keeping', 'editedVenue', { venueId: 'v1' })
const about = (more: Partial<About> = {}): About => {
  const { name, district, address, spot, services, contact, phone, note, text } = VENUE
  return { name, district, address, spot, services: [...services], contact, phone, note, text, ...more }
}
const edit = (version: number, more: Partial<About> = {}, person = keeper): Promise<Edited> =>
  person.call('keeping', 'editVenue', { venueId: 'v1', version, about: about(more), pictures: [] })
type Hours = Sent<Contract['keeping']['editHours']>['hours']
const hoursOf = (special: Hours['special'] = []): Hours => ({
  week: HOURS.week.map((spans) => spans.map(([from, to]): [number, number] => [from, to])),
  special,
})
const editHours = (version: number, hours: Hours): Promise<Edited> =>
  keeper.call('keeping', 'editHours', { venueId: 'v1', version, hours })
const cards = async () =>
  (await listOf(visitor, { order: { by: 'distance', from: { latitude: 30, longitude: 116 } } })).rows
const card = async (venueId = 'v1') => (await cards()).find((one) => one.venueId === venueId)
const log = () => test.cloud.database.find('audit').map(({ _id }) => String(_id))

describe('what a venue says of itself', () => {
  it('is changed by its keeper and its committee, and stands in the list at once', async () => {
    const { version } = await read()
    const after = await edit(version, { name: '江边青年之家', note: '有空位' })
    expect(after).toMatchObject({ version: version + 1, name: '江边青年之家', note: '有空位' })
    expect(await card()).toMatchObject({ name: '江边青年之家', note: '有空位' })
    await edit(after.version, { text: '新介绍' }, test.as(COMMITTEE))
    expect((await visitor.call('homes', 'venue', { venueId: 'v1' })).text).toBe('新介绍')
    expect(log()).toEqual(expect.arrayContaining(['edit-venue_v1_1', 'edit-venue_v1_2']))
  })

  it('is nobody else’s to change or to read for changing', async () => {
    for (const other of [OTHER_KEEPER, ELSEWHERE, 'openid-visitor']) {
      await expect(read(test.as(other))).rejects.toMatchObject({ code: 'FORBIDDEN' })
      await expect(edit(1, {}, test.as(other))).rejects.toMatchObject({ code: 'FORBIDDEN' })
    }
  })

  it('is never written over: of two who have read the same one is told, and nothing is lost', async () => {
    const writers = [edit(1, { note: '甲' }), edit(1, { note: '乙' }, test.as(COMMITTEE))]
    const settled = await Promise.allSettled(writers)
    const lost = settled.filter(({ status }) => status === 'rejected')
    expect(lost).toHaveLength(1)
    expect(lost[0]).toMatchObject({
      reason: { code: 'CONFLICT', message: expect.stringContaining('别人改过') as string },
    })
    const won = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value.note] : []))
    expect([(await read()).note]).toEqual(won)
    expect((await read()).version).toBe(2)
    await expect(editHours(1, { ...hoursOf(), week: hoursOf().week.map(() => []) })).rejects.toMatchObject({
      code: 'CONFLICT',
    })
  })

  it('is the same when its answer was lost and it is sent again', async () => {
    const once = await edit(1, { note: '一次' })
    expect(await edit(1, { note: '一次' })).toEqual(once)
    expect(log().filter((id) => id.startsWith('edit-venue'))).toHaveLength(1)
    await expect(edit(1, { note: '另一次' })).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('moves to another district with its row, and to none that there is not', async () => {
    await edit(1, { district: '高新区' })
    const { heads } = await listOf(visitor)
    expect(heads).toEqual([{ district: '高新区', venues: 2, open: 2 }])
    const rows = test.cloud.database.find('directories').map(({ rows: all }) => Object.keys(all as object))
    expect(rows.flat().sort()).toEqual(['v1', 'v2'])
    await expect(edit(2, { district: '没有的区' })).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    await expect(edit(2, { district: '高新区', name: 'v2 青年之家' })).rejects.toMatchObject({ code: 'CONFLICT' })
    expect((await read()).version).toBe(2)
  })
})

describe('opening hours', () => {
  it('are changed for the list, the map and the page at the same moment', async () => {
    const closing = { kind: 'closing' as const, from: TODAY, until: TODAY, spans: [], name: '', reason: '空调检修' }
    await editHours(1, hoursOf([closing]))
    expect((await card())?.hours.special).toEqual([closing])
    expect((await listOf(visitor, { wanted: { open: ['now'] } })).rows.map(({ venueId }) => venueId)).toEqual(['v2'])
    expect((await visitor.call('homes', 'venue', { venueId: 'v1' })).hours.special).toEqual([closing])
  })

  it('may close days on which something takes place, which is told by day', async () => {
    const day = addDays(TODAY, 3)
    const own = { kind: 'own' as const, from: day, until: addDays(day, 1), spans: [], name: '', reason: '' }
    expect((await read()).clashes).toEqual([])
    expect((await editHours(1, hoursOf([own]))).clashes).toEqual([{ day, activities: 2, signedUp: 9 }])
  })

  it.each<[string, Hours]>([
    ['关门要晚于开门', { ...hoursOf(), week: hoursOf().week.map(() => [[720, 540]]) }],
    [
      '重叠',
      {
        ...hoursOf(),
        week: hoursOf().week.map(() => [
          [540, 720],
          [700, 800],
        ]),
      },
    ],
    ['最后一天', hoursOf([{ kind: 'own', from: '2026-12-02', until: '2026-12-01', spans: [], name: '', reason: '' }])],
  ])('are refused in a sentence where they are wrong: %s', async (words, hours) => {
    await expect(editHours(1, hours)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      message: expect.stringContaining(words) as string,
    })
    expect((await read()).version).toBe(1)
  })

  it('name the holidays of half a year, and what was said about each', async () => {
    test.cloud.clock.set(new Date('2026-03-19T02:00:00Z').getTime())
    expect((await read()).holidays).toEqual([
      { name: '清明', from: '2026-04-04', until: '2026-04-06', open: null },
      { name: '劳动节', from: '2026-05-01', until: '2026-05-05', open: null },
      { name: '端午', from: '2026-06-19', until: '2026-06-21', open: null },
    ])
    const said = (from: string, until: string, spans: [number, number][]) =>
      ({ kind: 'holiday', from, until, spans, name: '', reason: '' }) as const
    const after = await editHours(
      1,
      hoursOf([said('2026-04-04', '2026-04-06', []), said('2026-05-01', '2026-05-05', [[540, 720]])]),
    )
    expect(after.holidays.map(({ open }) => open)).toEqual([false, true, null])
  })
})

describe('whoever dies between a change and the directory', () => {
  it('leaves it to the minute’s job', async () => {
    test.cloud.setFaults(({ functionName, collection }) =>
      functionName === 'keeping' && collection === 'directories' ? 'kill-before' : undefined,
    )
    await expect(edit(1, { note: '死前写的' })).rejects.toThrow()
    test.cloud.setFaults()
    expect((await card())?.note).toBe('自习位 40')
    test.cloud.clock.advance(61_000)
    await test.settle()
    expect((await card())?.note).toBe('死前写的')
    // What is over goes from the rows, too, without anyone's doing.
    expect((await card())?.starts).toHaveLength(2)
    test.cloud.clock.advance(4 * 86_400_000)
    await test.settle()
    const [directory] = test.cloud.database.find('directories', { _id: VENUE.district })
    expect(directory).toMatchObject({ rows: { v1: { coming: [] } } })
  })
})
