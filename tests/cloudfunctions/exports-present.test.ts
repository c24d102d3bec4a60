import type { AuditRow } from '../../cloudfunctions/shared/audit/audit.repo'
import type { Attendance } from '../../cloudfunctions/shared/checkins/attendances.repo'
import { visitId } from '../../src/domain/checkins/session'
import { HOUR_MS } from '../../src/domain/time'
import { aLateClaim, anAttendance } from '../support/attendances'
import { memberId, openidOf, personOf } from '../support/city'
import { TUESDAY, type TestCloud } from '../support/local-cloud'
import { all } from '../support/recount'
import { alter, aTicketOf, youth } from '../support/seats'
import { anActivity, aVenue, COMMITTEE, homesCloud, homesOf, KEEPER, OTHER_KEEPER } from '../support/venues'
import { csvOf, tableOf } from '../support/tables'

const STARTED = new Date(TUESDAY.getTime() - HOUR_MS)
const came = (minutes: number): Date => new Date(STARTED.getTime() + minutes * 60_000)
const [FIRST, GONE, AWAY, THIRD] = [openidOf('u0b0', 1), youth(1), openidOf('u0b0', 2), youth(2)]
const [WALK_IN, STRANGER] = [openidOf('u1b1', 3), youth(9)]

let test: TestCloud
beforeAll(async () => {
  const line = [
    { ...aTicketOf(FIRST), memberId: memberId('u0b0', 1), name: '成员1' },
    { ...aTicketOf(GONE), name: '反悔的' },
    { ...aTicketOf(AWAY), name: '没来的' },
    { ...aTicketOf(THIRD), name: '=1+1' },
  ]
  const gone = { [`ticket-${GONE}`]: TUESDAY }
  const activity = anActivity({ _id: 'a1', venueId: 'v1', startsAt: STARTED, counts: 'class', line, gone, live: 3 })
  test = await homesCloud(homesOf([aVenue({ _id: 'v1' }), aVenue({ _id: 'v2' })], [activity]))
  const of = (openid: string, minutes: number, more: Partial<Attendance> = {}): Attendance =>
    anAttendance({ sessionId: 'a1', personId: personOf(openid), at: came(minutes), ...more })
  const by = { personId: personOf(KEEPER), name: '刘敏', reason: '手机没电了' }
  test.has({
    attendances: [
      of(WALK_IN, 1, { proof: 'personal' }),
      of(STRANGER, 9, { proof: 'passcode' }),
      of(THIRD, 3, { proof: 'hand', by }),
      of(FIRST, 5, { leftAt: came(50) }),
      of(GONE, 2, { proof: 'confirmed' }),
      of(openidOf('u0b1', 1), 2, { state: 'undone' }),
      of(openidOf('u0b1', 2), 2, { state: 'denied' }),
      aLateClaim({ sessionId: 'a1', personId: personOf(openidOf('u0b1', 3)), at: came(4) }, TUESDAY),
    ],
  })
})
afterAll(() => test.stop())

const ask = (who = KEEPER, sessionId = 'a1', format: 'xlsx' | 'csv' = 'xlsx') =>
  test.as(who).call('exports', 'exportPresent', { sessionId, format })
const bytesOf = async (url: string) => (await fetch(url)).arrayBuffer()

it('tells who was present: in the order of signing up, then who came without, each with when and by what', async () => {
  const exported = await ask()
  expect(exported).toMatchObject({ rows: 5, fileName: 'v1 青年之家 活动 a1 2026-11-24 到场名单 20261124-1000.xlsx' })
  const table = await tableOf(await bytesOf(exported.url))
  expect(table[0]?.[0]).toBe('v1 青年之家 活动 a1（2026-11-24）到场名单')
  expect(table[1]?.[0]).toBe('到场 5 人，导出于 2026 年 11 月 24 日 10:00')
  const csv = csvOf(Buffer.from(await bytesOf((await ask(KEEPER, 'a1', 'csv')).url)).toString())
  const heading = csv.findIndex(([name]) => name === '报名号')
  expect(csv.slice(heading)).toEqual([
    ['报名号', '姓名', '团支部', '到场时间', '凭什么', '登记的原因', '签退时间'],
    ['1', '成员1', 'u0b0 团支部', '2026-11-24 09:05:00', '自己扫码', '', '2026-11-24 09:50:00'],
    ['4', "'=1+1", '', '2026-11-24 09:03:00', '手动登记', '手机没电了', ''],
    ['', '成员3', 'u1b1 团支部', '2026-11-24 09:01:00', '管理员扫码', '', ''],
    ['', '反悔的', '', '2026-11-24 09:02:00', '管理员确认', '', ''],
    ['', '（没有留姓名）', '', '2026-11-24 09:09:00', '口令', '', ''],
  ])
})

it('tells nobody who was not there, nor how many', async () => {
  const text = (await tableOf(await bytesOf((await ask()).url))).flat().join(' ')
  for (const word of ['没来', '未到', '缺', '3 人', '8 人', '成员2']) expect(text).not.toContain(word)
})

it('is the keeper’s alone, and stands in the log', async () => {
  for (const who of [OTHER_KEEPER, COMMITTEE, FIRST])
    await expect(ask(who)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(ask(KEEPER, 'nowhere')).rejects.toMatchObject({ code: 'FORBIDDEN' })
  const last = all<AuditRow>(test.cloud, 'audit')
    .filter(({ deed }) => deed === 'export')
    .at(-1)
  expect(last).toMatchObject({ actorId: personOf(KEEPER), orgId: 'v1', subject: 'a1', detail: 'xlsx present 5' })
})

it('of a day without an activity, and of a session that is thinned, tells what is known', async () => {
  const id = visitId('v1', '2026-11-24')
  test.has({ attendances: [anAttendance({ sessionId: id, activityId: null, personId: personOf(FIRST), at: came(7) })] })
  const free = await ask(KEEPER, id)
  expect(free.fileName).toBe('v1 青年之家 自由到访 2026-11-24 到场名单 20261124-1000.xlsx')
  expect((await tableOf(await bytesOf(free.url))).at(-1)?.slice(1, 3)).toEqual(['成员1', 'u0b0 团支部'])
  alter(test, 'activities', { id: 'a1', fields: { line: [], gone: {}, thinned: true } })
  const names = (await tableOf(await bytesOf((await ask()).url))).slice(-5).map(([, name]) => name)
  expect(names).toEqual(['成员3', '（没有留姓名）', '（没有留姓名）', '成员1', '（没有留姓名）'])
})
