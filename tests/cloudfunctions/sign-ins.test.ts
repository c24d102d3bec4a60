import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Activity } from '../../cloudfunctions/shared/homes/activities.repo'
import type { Attendance } from '../../cloudfunctions/shared/checkins/attendances.repo'
import { COMMITTEE, ELSEWHERE, KEEPER, keptCity, OTHER_KEEPER, aVenue, homesOf } from '../support/venues'
import { OFFICER, ROOT } from '../support/city'
import { localCloud, type TestCloud } from '../support/local-cloud'
import { all } from '../support/recount'

/** A list of who signed in on paper, taken in by whoever keeps the venue. */
const NOW = new Date('2026-12-02T02:00:00Z')
const SHEET = readFileSync(resolve(__dirname, '../fixtures/tables/checkin-01-sheet.xlsx')).toString('base64')

let test: TestCloud
beforeAll(async () => {
  test = await localCloud({ now: NOW })
  test.has(keptCity(NOW))
  test.has({ ...homesOf([aVenue({ _id: 'v1' }), aVenue({ _id: 'v2', order: 1 })]) })
  await test.settle()
})
afterAll(() => test.stop())

const take = (openid: string, more: { sure?: boolean; without?: number[]; part?: string; venueId?: string } = {}) =>
  test.as(openid).call('imports', 'takeSignIns', { venueId: 'v1', part: SHEET, without: [], sure: false, ...more })
const attendances = (): Attendance[] => all<Attendance>(test.cloud, 'attendances')
const csv = (text: string): string => Buffer.from(text).toString('base64')

describe('a list on paper', () => {
  it('is looked at first, which writes nothing', async () => {
    expect(await take(KEEPER, { without: [10] })).toEqual({
      activity: {
        title: '社区夜校·插花',
        place: '骑手之家',
        from: '2026-11-21T10:00:00.000Z',
        until: '2026-11-21T12:30:00.000Z',
      },
      people: 4,
      look: [
        { row: 7, name: '闻人雪', words: '没有签退时间，按来过算' },
        { row: 8, name: '季长风', words: '没有学号或工号，只按姓名区分' },
        { row: 9, name: '程以宁', words: '重复签到，只算一次' },
      ],
      ignored: [11],
      taken: 0,
      left: 4,
    })
    expect(attendances()).toEqual([])
    expect(all(test.cloud, 'activities')).toEqual([])
  })

  it('is taken in once, by whomever and however often, and no name or number of it is kept', async () => {
    const [first] = await Promise.all([take(KEEPER, { sure: true }), take(COMMITTEE, { sure: true })])
    expect(first).toMatchObject({ people: 5, left: 0 })
    expect(await take(KEEPER, { sure: true })).toMatchObject({ taken: 5, left: 0 })
    const written = attendances()
    expect(written).toHaveLength(5)
    expect(
      written.every(({ proof, state, month }) => proof === 'imported' && state === 'present' && month === '2026-11'),
    ).toBe(true)
    const left = written.flatMap(({ leftAt }) => leftAt?.toISOString() ?? []).sort()
    expect(left.at(-1)).toBe('2026-11-21T16:10:00.000Z')
    const [activity, ...others] = all<Activity>(test.cloud, 'activities')
    expect(others).toEqual([])
    expect(activity).toMatchObject({ title: '社区夜校·插花', imported: true, thinned: true, state: 'published' })
    const kept = test.cloud.database.collections().map(({ name }) => all(test.cloud, name))
    expect(JSON.stringify(kept)).not.toMatch(/程以宁|贺兰舟|闻人雪|季长风|路人甲|20230704/)
    expect(all(test.cloud, 'audit').filter((row) => JSON.stringify(row).includes('checkins 5'))).toHaveLength(1)
  })

  it('brings who has a number to two venues as one person, and who has none as two', async () => {
    const list = csv('活动名称：读书会\n时间：2026年11月22日 18:00-20:00\n姓名,学号\n程以宁,2023070401\n季长风,\n')
    await take(OTHER_KEEPER, { venueId: 'v2', part: list, sure: true })
    const people = (venueId: string): Set<string> =>
      new Set(attendances().flatMap((one) => (one.venueId === venueId ? [one.personId] : [])))
    expect([...people('v2')].filter((person) => people('v1').has(person))).toHaveLength(1)
  })

  it('is in the next night’s numbers of a month that was over', async () => {
    test.cloud.clock.advance(24 * 3_600_000)
    await test.settle()
    const { counted } = await test.as(OFFICER).call('figures', 'overview', { orgId: ROOT, month: '2026-11' })
    expect(counted?.whole).toMatchObject({ visits: 7, people: 6, activities: 2 })
  })

  it('is refused where it says too little, or of what is not over, and to who does not keep the venue', async () => {
    const bad = (text: string) => take(KEEPER, { part: csv(text), sure: true })
    const invalid = (message: RegExp) => ({ code: 'INVALID_INPUT', message: expect.stringMatching(message) as unknown })
    await expect(bad('姓名,学号\n林晓,20230001\n')).rejects.toMatchObject(invalid(/没有读到活动名称/))
    await expect(bad('活动名称：会\n姓名,学号\n林晓,20230001\n')).rejects.toMatchObject(invalid(/没有读到活动时间/))
    await expect(bad('活动名称：会\n时间：2027年1月5日 18:00-20:00\n姓名,学号\n林晓,20230001\n')).rejects.toMatchObject(
      invalid(/还没有结束/),
    )
    await expect(bad('活动名称：会\n时间：2019年1月5日 18:00-20:00\n姓名,学号\n林晓,20230001\n')).rejects.toMatchObject(
      invalid(/五年以前/),
    )
    for (const openid of [OTHER_KEEPER, ELSEWHERE])
      await expect(take(openid, { sure: true })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})
