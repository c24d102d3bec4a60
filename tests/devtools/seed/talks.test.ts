import { ENV_ID } from '../../../devtools/cloud/functions/environment'
import { seedCity } from '../../../devtools/seed'
import { HELD } from '../../../devtools/seed/content/talks/talks'
import { persona } from '../../../devtools/seed/people'
import { daysBack } from '../../../devtools/seed/talks'
import { CITY } from '../../../devtools/seed/tree'
import { yearOf } from '../../../src/domain/talks/year'
import { DAY_MS } from '../../../src/domain/time'
import { localCloud, type TestCloud } from '../../support/local-cloud'

const at = (day: string) => new Date(`${day}T02:00:00Z`)
const heldIn = (day: string): number =>
  HELD.filter(({ daysAgo }) => {
    const then = at(day).getTime() - daysBack(daysAgo, at(day)) * DAY_MS
    return yearOf(then) === yearOf(at(day)) && then < at(day).getTime()
  }).length

it.each(['2026-03-19', '2026-11-24', '2028-02-29', '2026-12-31', '2027-02-05'])(
  'thirteen of them are this year’s, seeded on %s',
  (day) => {
    expect(heldIn(day)).toBe(13)
  },
)

it('in a year that has just begun they were the last one’s', () => {
  expect(heldIn('2027-01-02')).toBe(0)
  expect(heldIn('2027-01-20')).toBe(4)
})

describe.each([
  ['2026-11-24', { evaluated: 11, waiting: 2 }, ['南浦区 6', '高新区 3', '滨江区 6', '柳溪县 2']],
  ['2027-01-02', { evaluated: 0, waiting: 0 }, []],
])('a city that was seeded on %s', (day, year, below) => {
  let city: TestCloud
  beforeAll(async () => {
    process.env.TCB_ENV ??= ENV_ID
    city = await localCloud()
    city.cloud.clock.stand(at(day).getTime())
    seedCity(city.cloud, { size: 300, now: at(day), film: 'clip' })
  })
  afterAll(() => city.stop())

  const organiser = () => city.as(persona('organiser').openid)
  const lecturer = () => city.as(persona('lecturer').openid)

  it('has full cells and half ones, and requests that wait, for who organises', async () => {
    const overview = await organiser().call('talks', 'overview', { orgId: CITY.id, year: null })
    expect(overview).toMatchObject({ ...year, target: 40, asked: 4, dated: 5, lecturers: 6 })
    // Those below each by their own, in the order of the tree.
    expect(
      overview.children.map(({ org, held }) => `${org.name} ${held}`).filter((one) => !one.endsWith(' 0')),
    ).toEqual(below)
    expect(overview.ends.some(({ overdue }) => overdue)).toBe(true)
    const { places } = await organiser().call('desk', 'waiting', { rows: 1 })
    expect(places.talks).toBe(4)
  })

  it('has a lecturer who sees how what they have held was found, and of too few answers nothing', async () => {
    const own = await lecturer().call('talks', 'mine', {})
    expect(own).toMatchObject({ name: '林一川', past: [{ title: '把一本书读薄' }, {}, {}] })
    const told = await Promise.all(
      (own?.past ?? []).map(({ activityId }) => lecturer().call('sayings', 'results', { activityId })),
    )
    expect(told[0]).toMatchObject({ closed: false, sums: null })
    for (const { people, sums, closed } of told.filter((one) => one.closed)) {
      expect(people).toBeGreaterThanOrEqual(3)
      expect(closed && sums?.map((sum) => sum?.reduce((all, one) => all + one, 0))).toEqual([people, people, people])
    }
    // Nobody else's.
    await expect(
      city.as(persona('deputy').openid).call('sayings', 'results', { activityId: own?.past[0]?.activityId ?? '' }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})
