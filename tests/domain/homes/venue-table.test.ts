import fc from 'fast-check'
import { readWeek, weekWords } from '../../../src/domain/homes/hours-table'
import { SERVICES } from '../../../src/domain/homes/services'
import {
  cellsOfVenue,
  changedCells,
  mergedVenue,
  readVenue,
  type TableVenue,
} from '../../../src/domain/homes/venue-table'

const DISTRICTS = ['滨江区', '高新区', '安平县']

const text = (most: number) =>
  fc.string({ unit: fc.constantFrom(...'青年之家自习位ab12 -'), maxLength: most }).map((one) => one.trim())
const some = (most: number) => text(most).filter((one) => one !== '')
const degrees = (from: number, to: number) => fc.integer({ min: from * 1e6, max: to * 1e6 }).map((n) => n / 1e6)

/** Up to four stretches of a day, in order; two may touch. */
const day = fc
  .uniqueArray(fc.integer({ min: 0, max: 1440 }), { maxLength: 8 })
  .map((all) => all.sort((a, b) => a - b))
  .map((all) => all.slice(0, all.length - (all.length % 2)))
  .map((all) =>
    Array.from({ length: all.length / 2 }, (_, n): [number, number] => [all[2 * n] ?? 0, all[2 * n + 1] ?? 0]),
  )

const venues: fc.Arbitrary<TableVenue> = fc.record({
  name: some(30),
  district: fc.constantFrom(...DISTRICTS),
  address: some(60),
  spot: fc.option(fc.record({ latitude: degrees(0, 60), longitude: degrees(70, 140) })),
  week: fc.array(day, { minLength: 7, maxLength: 7 }),
  services: fc.subarray([...SERVICES]),
  contact: text(20),
  phone: fc.constantFrom('', '0571-8000 0000', '13800000000'),
  note: text(20),
  text: text(500),
})

describe('a venue in a table', () => {
  it('comes back as it went out', () => {
    fc.assert(
      fc.property(venues, (venue) => {
        const { told, problems } = readVenue(cellsOfVenue(venue), DISTRICTS)
        expect(problems).toEqual([])
        expect(changedCells(venue, told)).toEqual({})
        expect(mergedVenue(venue, told)).toEqual(venue)
      }),
    )
  })

  it('tells what would change, as it stands now; what is not told stays', () => {
    const [venue] = fc.sample(venues, { numRuns: 1, seed: 1 })
    if (!venue) throw new Error('no venue')
    const now = { ...venue, note: '自习位 40', phone: '13800000000' }
    expect(changedCells(now, { note: '自习位 60' })).toEqual({ note: '自习位 40' })
    expect(mergedVenue(now, { note: '自习位 60' })).toEqual({ ...now, note: '自习位 60' })
    expect(readVenue({ note: '' }, DISTRICTS)).toEqual({ told: {}, problems: [] })
  })

  it.each([
    [{ district: '滨江' }, { district: '滨江区' }],
    [{ services: '会议室，自习' }, { services: ['study', 'meeting'] }],
    [{ longitude: '１１８.5', latitude: '31' }, { spot: { longitude: 118.5, latitude: 31 } }],
  ])('reads %j', (cells, told) => expect(readVenue(cells, DISTRICTS)).toEqual({ told, problems: [] }))

  it.each([
    [{ name: '青'.repeat(31) }, 'name', '名称超过 30 字，请改短'],
    [{ name: 'a\u0000b' }, 'name', '名称里夹着看不见的控制符号，请重新输入'],
    [{ phone: '问刘老师' }, 'phone', '电话只写数字、空格和 - '],
    [{ district: '火星区' }, 'district', '没有“火星区”这个区县，可填：滨江区、高新区、安平县'],
    [{ longitude: '118.5' }, 'latitude', '经度和纬度要么都填，要么都不填'],
    [{ latitude: '31' }, 'longitude', '经度和纬度要么都填，要么都不填'],
    [{ longitude: '31', latitude: '118.5' }, 'longitude', '经度和纬度像是填反了'],
    [{ longitude: '1e2', latitude: '31' }, 'longitude', '经度应是 70 到 140 之间的数'],
    [{ longitude: '118', latitude: '61' }, 'latitude', '纬度应是 0 到 60 之间的数'],
    [
      { services: '自习、蹦床' },
      'services',
      '没有“蹦床”这项服务，可填：自习、会议室、就业指导、心理咨询、志愿登记、无障碍入口',
    ],
    [
      { hours: '看心情' },
      'hours',
      '开放时间“看心情”看不懂，请写成“周一闭馆；周二至周五 9:00-12:00，14:00-21:00；周末 9:00-16:00”这样',
    ],
    [{ hours: '每天 1:00-2:00，3:00-4:00，5:00-6:00，7:00-8:00，9:00-10:00' }, 'hours', '开放时间一天最多 4 段'],
  ])('finds what is wrong with %j', (cells, field, message) =>
    expect(readVenue(cells, DISTRICTS).problems).toEqual([{ field, message }]),
  )
})

describe('opening hours in a cell', () => {
  const WEEK = [
    [],
    ...Array.from({ length: 4 }, () => [
      [540, 720],
      [840, 1260],
    ]),
    [[540, 960]],
    [[540, 960]],
  ]

  it.each([
    '周一闭馆；周二至周五 9:00-12:00，14:00-21:00；周末 9:00-16:00',
    '星期二到星期五：9：00—12：00、14：00~21：00;周六、周日 9点至16点',
    '周二、三、四、五 09:00-12:00,14:00-21:00\n周六至周日9时-16时',
    '每天 9:00-12:00，14:00-21:00；周一休息；周末 9:00-16:00',
  ])('reads %s', (words) => expect(readWeek(words)).toEqual({ ok: true, week: WEEK }))

  it.each([
    ['9:00-17:30', Array.from({ length: 7 }, () => [[540, 1050]])],
    ['工作日 8点半-12点', Array.from({ length: 7 }, (_, n) => (n < 5 ? [[510, 720]] : []))],
    ['每天全天', Array.from({ length: 7 }, () => [[0, 1440]])],
  ])('reads %s', (words, week) => expect(readWeek(words)).toEqual({ ok: true, week }))

  it.each([
    ['周一 21:00-9:00', '结束要晚于开始'],
    ['周一 9:00-12:00，11:00-13:00', '几段时间要从早到晚，不能重叠'],
    ['周一 9:00-25:00', '超过了 24:00'],
    ['周五至周一 9:00-12:00', '看不懂'],
    ['周一 上午', '看不懂'],
  ])('says what is wrong with %s', (words, message) => {
    const read = readWeek(words)
    expect(read).toMatchObject({ ok: false, message: expect.stringContaining(message) as unknown })
  })

  it('are told with days that are alike together', () =>
    expect(weekWords(WEEK.map((spans) => spans.map(([a = 0, b = 0]) => [a, b] as const)))).toBe(
      '周一闭馆；周二至周五 9:00-12:00，14:00-21:00；周末 9:00-16:00',
    ))
})
