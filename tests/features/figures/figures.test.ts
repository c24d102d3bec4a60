import type { FigureCells, FiguresOverview } from '../../../src/contract/figures'
import { barsOf, correctionsOf, spanWords } from '../../../src/features/figures/figure-words'
import { FiguresStore } from '../../../src/features/figures/figures.store'
import { VenueFiguresStore } from '../../../src/features/figures/venue-figures.store'
import { inOrder, orderAfter } from '../../../src/features/figures/row-order'
import { apartWords, toldWords } from '../../../src/domain/figures/told'
import { appWith, Cloud, refusal } from '../identity/cloud'
import { keeper, NOW } from '../keeping/keeping'

const cells = (visits: FigureCells['visits']): FigureCells => ({
  venues: 2,
  visits,
  people: visits,
  before: null,
  activities: 1,
  talks: 0,
})
const overview: FiguresOverview = {
  org: { id: 'city', name: '澜江市' },
  counted: {
    month: '2026-11',
    through: 23,
    asOf: NOW,
    whole: cells(40),
    split: null,
    districts: [
      { district: '滨江区', ...cells(30) },
      { district: '南浦区', ...cells('beside') },
      { district: '高新区', ...cells('few') },
      { district: '柳溪县', ...cells(6) },
    ],
    apart: null,
  },
  months: [
    { month: '2026-10', ...cells(12_400), corrected: { visits: 12_398, people: 9, at: NOW } },
    { month: '2026-11', ...cells(40), corrected: null },
  ],
  choices: ['2026-11', '2026-10'],
  may: ['see-figures'],
  now: NOW,
}

it('of one venue come newest first, and are sorted as the reader likes', async () => {
  const months = [
    { month: '2026-10', ...cells(12) },
    { month: '2026-11', ...cells(7) },
  ]
  const venue = { id: 'v1', name: '滨江青年之家' }
  const cloud = new Cloud().answer('venueMonths', { venue, counted: null, months, hides: false, now: NOW })
  const store = new VenueFiguresStore(appWith(cloud, keeper), 'v1')
  expect(store.rows).toEqual([])
  await store.refresh()
  expect(cloud.inputs('venueMonths')).toEqual([{ venueId: 'v1' }])
  expect(store.rows.map(({ month }) => month)).toEqual(['2026-11', '2026-10'])
  store.sort('visits')
  expect(store.rows.map(({ month }) => month)).toEqual(['2026-10', '2026-11'])
})

describe('the numbers of Youth Homes on a screen', () => {
  it('change their table by the tab, go into a district and out again, and follow the month', async () => {
    const page = { rows: [], next: null }
    const cloud = new Cloud().answer('overview', overview).answer('venues', page)
    const store = new FiguresStore(appWith(cloud, keeper), 'city')
    await store.refresh()
    expect(cloud.inputs('overview')).toEqual([{ orgId: 'city', month: null }])
    expect(cloud.inputs('venues')).toEqual([])
    store.showDistrict('滨江区')
    expect(store.tab).toBe('venues')
    store.showDistrict(null)
    await store.choose('2026-10')
    expect(cloud.inputs('overview').at(-1)).toEqual({ orgId: 'city', month: '2026-10' })
    expect(cloud.inputs('venues')).toMatchObject([{ district: '滨江区' }, { district: null }, { district: null }])
    store.sort('people')
    store.sort('people')
    await Promise.resolve()
    expect(cloud.inputs('venues').slice(-2)).toMatchObject([
      { order: { by: 'people', rising: false } },
      { order: { by: 'people', rising: true } },
    ])
    store.show('months')
    expect([store.tab, store.district, store.order]).toEqual(['months', null, null])
    expect([store.mayDo('see-figures'), store.mayDo('export-numbers')]).toEqual([true, false])
  })

  it('stay where another look at them fails, and go where another month does not come', async () => {
    const cloud = new Cloud().answer('overview', overview)
    const store = new FiguresStore(appWith(cloud, keeper), 'city')
    await store.refresh()
    cloud.answer('overview', refusal('UNREACHABLE'))
    await store.refresh()
    expect(store.overview.value).not.toBeNull()
    await store.choose('2026-09')
    expect([store.overview.value, store.overview.error?.code]).toEqual([null, 'UNREACHABLE'])
  })

  it('are sorted as the reader likes, and what is hidden is last either way', () => {
    const names = (order: Parameters<typeof inOrder>[1]): string[] =>
      inOrder(overview.counted?.districts ?? [], order).map(({ district }) => district)
    const first = orderAfter(null, 'visits')
    expect(names(first)).toEqual(['滨江区', '柳溪县', '南浦区', '高新区'])
    const turned = orderAfter(first, 'visits')
    expect(names(turned)).toEqual(['柳溪县', '滨江区', '南浦区', '高新区'])
    expect(orderAfter(turned, 'visits')).toBeNull()
    expect(names(null)).toEqual(['滨江区', '南浦区', '高新区', '柳溪县'])
  })

  it('say what is hidden, put right, and as of when', () => {
    expect([toldWords(2416), toldWords(0), toldWords('few'), toldWords('beside'), toldWords(null)]).toEqual([
      '2,416',
      '0',
      '少于 5',
      '不单列',
      '—',
    ])
    expect(correctionsOf(overview)).toEqual([
      expect.stringMatching(/^2026年10月更正过（.+）：到访上次 12,398，现在 12,400；不同的人上次 9，现在 12,400$/),
    ])
    const [month] = overview.months
    const hidden = month && { ...month, corrected: { visits: 'beside' as const, people: 'beside' as const, at: NOW } }
    expect(correctionsOf({ ...overview, months: hidden ? [hidden] : [] })).toEqual([
      expect.stringMatching(/^2026年10月更正过（.+）$/),
    ])
    expect(overview.counted && spanWords(overview.counted, NOW)).toMatch(/^1日—23日，截至今天 \d\d:\d\d$/)
    const { bars, unit } = barsOf(overview.months, '2026-11-24T02:00:00Z')
    expect([unit, bars.map(({ value, label }) => `${label} ${value}`)]).toEqual(['千人次', ['10月 12.4', '本月 0.0']])
    expect(apartWords('全市', 6284)).toContain('全市只算一次，所以少于各处之和 6,284。')
    expect(apartWords('全市', null)).not.toContain('少于各处之和')
  })
})
