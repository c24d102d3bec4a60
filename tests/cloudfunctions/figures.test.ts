import type { OrgFigure } from '../../cloudfunctions/shared/figures/org-figures.repo'
import { anAttendance } from '../support/attendances'
import { aCity, aRole, aSignIn, OFFICER, ROOT } from '../support/city'
import { localCloud, type TestCloud } from '../support/local-cloud'
import { all } from '../support/recount'
import { csvOf } from '../support/tables'
import { anActivity, aVenue, homesOf } from '../support/venues'

/** The numbers of Youth Homes as officers get them, the morning after a night. */
const MORNING = new Date('2026-11-24T02:00:00Z')
const UNIT = 'openid-unit-officer'
const CONTACT = 'openid-contact'
const KEEPER = 'openid-keeper'
const BOTH = 'openid-keeper-and-officer'

let test: TestCloud
beforeAll(async () => {
  test = await localCloud({ now: MORNING })
  test.has(aCity({ now: MORNING, units: 2, branches: 1, people: 4 }))
  const many = Array.from({ length: 25 }, (_, n) =>
    aVenue({
      _id: `many${n}`,
      name: `众馆 ${n}`,
      district: '安平县',
      order: n,
      orgId: 'u1',
      path: [ROOT, 'u1', `many${n}`],
    }),
  )
  const venues = [
    aVenue({ _id: 'v1', name: '滨江馆' }),
    aVenue({ _id: 'v2', name: '图书馆', order: 1 }),
    aVenue({ _id: 'v3', name: '小馆', order: 2 }),
    ...many,
  ]
  const activities = [
    anActivity({ _id: 'talk', venueId: 'v1', kind: 'lecture', startsAt: new Date('2026-11-05T02:00:00Z') }),
  ]
  test.has({ ...homesOf(venues, activities, ['滨江区', '安平县']) })
  test.has({
    roles: [
      aRole(UNIT, 'u0', 'officer'),
      aRole(CONTACT, ROOT, 'contact'),
      aRole(KEEPER, 'v2', 'keeper'),
      aRole(BOTH, 'v2', 'keeper'),
      aRole(BOTH, ROOT, 'contact'),
    ],
    accounts: [UNIT, CONTACT, KEEPER, BOTH].map((openid) => aSignIn(openid)),
    attendances: [
      ...visits('v1', 30, '2026-11-03'),
      ...visits('v2', 8, '2026-11-04'),
      ...visits('v3', 3, '2026-11-05'),
      ...visits('many0', 12, '2026-11-06'),
      ...visits('v1', 20, '2026-10-02'),
    ],
  })
  await test.settle()
  // In the first night the month before was not there yet.
  test.cloud.clock.advance(24 * 3_600_000)
  await test.settle()
})
afterAll(() => test.stop())

const visits = (venueId: string, people: number, day: string): object[] =>
  Array.from({ length: people }, (_, n) =>
    anAttendance({
      sessionId: `${venueId}-${day}`,
      activityId: null,
      venueId,
      day,
      personId: `p${n}`,
      at: new Date(`${day}T02:00:00Z`),
    }),
  )

const overview = (openid: string, orgId = ROOT, month: string | null = null) =>
  test.as(openid).call('figures', 'overview', { orgId, month })

describe('the numbers of Youth Homes', () => {
  it('are told of the whole, its districts and its months, as of the night', async () => {
    const { counted, months, choices } = await overview(OFFICER)
    expect(counted).toMatchObject({
      month: '2026-11',
      through: 24,
      whole: { venues: 28, visits: 53, people: 30, before: 20, activities: 1, talks: 1 },
      districts: [
        { district: '滨江区', venues: 3, visits: 41, people: 30, before: 20 },
        { district: '安平县', venues: 25, visits: 12, people: 12, before: 0 },
      ],
      apart: 12,
      split: { members: 0, others: 30 },
    })
    expect(counted?.asOf.slice(0, 16)).toBe('2026-11-25T02:00')
    expect(choices).toEqual(['2026-11', '2026-10'])
    expect(months).toMatchObject([
      { month: '2026-10', visits: 20, corrected: null },
      { month: '2026-11', visits: 53 },
    ])
    // Of a part of the city, nothing of the rest; and not how many of its people are members.
    expect((await overview(UNIT, 'u0')).counted).toMatchObject({ whole: { visits: 41, people: 30 }, split: null })
    expect((await overview(OFFICER, ROOT, '2026-10')).counted).toMatchObject({ whole: { visits: 20 }, through: 31 })
    await expect(overview(OFFICER, ROOT, '2025-01')).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(overview(UNIT)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('have the venues page by page, and what is few hidden with the smallest beside it', async () => {
    const ask = (district: string | null, cursor: string | null) =>
      test.as(CONTACT).call('figures', 'venues', { orgId: ROOT, month: '2026-11', district, order: null, cursor })
    const first = await ask(null, null)
    expect(first.rows).toHaveLength(20)
    expect(first.rows.slice(0, 4)).toMatchObject([
      { name: '滨江馆', visits: 30, people: 30, talks: 1 },
      { name: '图书馆', visits: 'beside', people: 'beside' },
      { name: '小馆', visits: 'few', people: 'few' },
      { name: '众馆 0', visits: 12 },
    ])
    const second = await ask(null, first.next)
    expect([second.rows.length, second.next]).toEqual([8, null])
    expect((await ask('滨江区', null)).rows).toHaveLength(3)
    expect(JSON.stringify([first, second])).not.toMatch(/"p\d/)
  })

  it('have the venues by a column, page by page, either way, and what is not told last', async () => {
    const ask = (district: string | null, rising: boolean, cursor: string | null) =>
      test.as(CONTACT).call('figures', 'venues', {
        orgId: ROOT,
        month: '2026-11',
        district,
        order: { by: 'visits', rising },
        cursor,
      })
    const all = async (rising: boolean) => {
      const first = await ask(null, rising, null)
      const second = await ask(null, rising, first.next)
      expect([first.rows.length, second.rows.length, second.next]).toEqual([20, 8, null])
      return [...first.rows, ...second.rows].map(({ name, visits }) => [name, visits])
    }
    const [falling, rising] = [await all(false), await all(true)]
    expect(falling.slice(0, 3)).toEqual([
      ['滨江馆', 30],
      ['众馆 0', 12],
      ['众馆 1', 0],
    ])
    expect(rising.slice(24)).toEqual([
      ['众馆 0', 12],
      ['滨江馆', 30],
      ['图书馆', 'beside'],
      ['小馆', 'few'],
    ])
    expect(falling.slice(26)).toEqual(rising.slice(26))
    expect((await ask('滨江区', false, null)).rows.map(({ name }) => name)).toEqual(['滨江馆', '图书馆', '小馆'])
    const unit = { orgId: 'u0', month: '2026-11', district: null, order: { by: 'people', rising: true } as const }
    expect((await test.as(UNIT).call('figures', 'venues', { ...unit, cursor: null })).rows).toHaveLength(3)
  })

  it('are told of one venue to its keeper, all of them, and as in the tables to whoever sees those', async () => {
    const months = (openid: string, venueId: string) => test.as(openid).call('figures', 'venueMonths', { venueId })
    expect(await months(KEEPER, 'v2')).toMatchObject({
      venue: { name: '图书馆' },
      counted: { through: 24 },
      hides: false,
      months: [{ month: '2026-10' }, { month: '2026-11', visits: 8, people: 8 }],
    })
    for (const openid of [BOTH, UNIT])
      expect(await months(openid, 'v2')).toMatchObject({
        hides: true,
        months: [{ visits: 0 }, { visits: 'beside', people: 'beside' }],
      })
    await expect(months(KEEPER, 'v1')).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(overview(KEEPER)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('say that they were put right without a number where these are hidden now', async () => {
    const { database } = test.cloud
    const of = { orgId: 'u0' }
    const rows = all<OrgFigure>(test.cloud, 'orgFigures').filter(({ orgId }) => orgId === 'u0')
    const corrected = { visits: 40, people: 29, hidden: false, at: MORNING }
    const told = async (): Promise<unknown> => (await overview(UNIT, 'u0')).months.at(-1)?.corrected
    for (const why of [null, 'beside'] as const) {
      database.remove('orgFigures', { query: of, multi: true })
      database.insertMany(
        'orgFigures',
        rows.map((row) => ({ ...row, why, corrected })),
      )
      expect(await told()).toMatchObject(why === null ? { visits: 40, people: 29 } : { visits: why, people: why })
    }
    database.remove('orgFigures', { query: of, multi: true })
    database.insertMany('orgFigures', rows)
  })

  it('go into a table of one district, whose name it bears', async () => {
    const asked = { orgId: ROOT, month: '2026-11', by: 'venues', district: '滨江区', format: 'csv' } as const
    const { url, fileName, rows } = await test.as(OFFICER).call('exports', 'exportFigures', asked)
    expect([rows, fileName]).toEqual([3, expect.stringContaining('滨江区')])
    expect(await (await fetch(url)).text()).toContain('滨江区 青年之家 2026年11月')
  })

  it('go into a table with the same ones hidden, which stands in the log', async () => {
    const tables = await Promise.all(
      (['districts', 'venues', 'months'] as const).map(async (by) => {
        const asked = { orgId: ROOT, month: '2026-11', by, district: null, format: 'csv' as const }
        const { url, fileName } = await test.as(OFFICER).call('exports', 'exportFigures', asked)
        expect(fileName).toContain('青年之家数字 2026年11月')
        return csvOf(Buffer.from(await (await fetch(url)).arrayBuffer()).toString())
      }),
    )
    const [districts, venues, months] = tables.map((lines) => lines.map((cells) => cells.slice(0, 7)))
    expect(districts?.flat().join()).toContain('所以少于各处之和 12。')
    expect(districts).toContainEqual(['滨江区', '3', '41', '20', '1', '1', '30'])
    expect(venues).toContainEqual(['滨江区', '小馆', '少于 5', '0', '0', '0', '少于 5'])
    expect(venues).toContainEqual(['滨江区', '图书馆', '不单列', '0', '0', '0', '不单列'])
    expect(months?.some(([month, visited]) => month?.startsWith('2026年10月') && visited === '20')).toBe(true)
    await expect(
      test.as(CONTACT).call('exports', 'exportFigures', {
        orgId: ROOT,
        month: '2026-11',
        by: 'venues',
        district: null,
        format: 'csv',
      }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})
