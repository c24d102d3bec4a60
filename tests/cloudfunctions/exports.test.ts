import { frozenFrom } from '../../src/domain/assignments/late'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { AuditRow } from '../../cloudfunctions/shared/audit/audit.repo'
import { aCity, anIssue, branchId, officeHolders, OFFICER, openidOf, personOf, ROOT } from '../support/city'
import { localCloud, TUESDAY, type TestCloud } from '../support/local-cloud'
import { all } from '../support/recount'
import { tableOf } from '../support/tables'

const lesson = anIssue()
const CONTACT = 'openid-contact'
const branch = branchId(0, 0)
const secretary = openidOf(branch, 0)
const EVIL = '=HYPERLINK("http://x","y")'

describe('exporting', () => {
  let test: TestCloud
  beforeAll(async () => {
    test = await localCloud()
    const city = aCity({ now: TUESDAY, units: 2, branches: 2, people: 4 })
    const named = city.roster.find(({ _id }) => _id === `${branch}-m0002`)
    if (named) named.name = EVIL
    test.has(city)
    const { accounts, roles } = officeHolders([
      { openid: CONTACT, orgId: ROOT, role: 'contact' },
      { openid: 'openid-ended', orgId: ROOT, role: 'officer', until: new Date(0) },
      { openid: 'openid-unit', orgId: 'u0', role: 'officer' },
    ])
    test.has({ issues: [lesson], accounts, roles })
    for (const place of [0, 1]) await test.as(openidOf(branch, place)).finishLesson('L1')
    await test.settle()
  })
  afterAll(() => test.stop())

  const ask = (who: string, orgId: string, format: 'xlsx' | 'csv' = 'xlsx') =>
    test.as(who).call('exports', 'exportNumbers', { orgId, assignmentId: 'L1', format })
  const askPeople = (who: string, orgId: string, format: 'xlsx' | 'csv' = 'xlsx') =>
    test.as(who).call('exports', 'exportPeople', { orgId, assignmentId: 'L1', format })
  const fetched = async (url: string) => (await fetch(url)).arrayBuffer()

  it('gives the secretary the own branch with names, and no formula among them', async () => {
    const exported = await askPeople(secretary, branch)
    expect(exported).toMatchObject({
      rows: 4,
      fileName: expect.stringMatching(/^u0b0 团支部 2026 年第 1 期 参学情况 实时 20261124-10\d\d\.xlsx$/) as unknown,
      moment: 'live',
    })
    const table = await tableOf(await fetched(exported.url))
    expect(table.map(([name]) => name)).toEqual(expect.arrayContaining(['姓名', '成员0', `'${EVIL}`]))
    expect(table.filter(([, , state]) => state === '按时完成')).toHaveLength(2)
    // Neither numbers of students nor accounts leave.
    expect(JSON.stringify(table)).not.toMatch(/0417|openid/)

    const text = Buffer.from(await fetched((await askPeople(secretary, branch, 'csv')).url)).toString()
    expect(text.startsWith('\ufeffu0b0 团支部')).toBe(true)
    expect(text).toContain(`"'=HYPERLINK(""http://x"",""y"")",团员,未开始`)
    expect(text).toMatch(/\r\n成员0,团员,按时完成,2026-11-24 10:\d\d:\d\d,是,实时（2026 年 11 月 24 日 10:\d\d）\r\n/)
  })

  it('gives officers one row a branch of their subtree, numbers only', async () => {
    const table = await tableOf(await fetched((await ask(OFFICER, ROOT)).url))
    const rows = table.slice(3)
    expect(rows.map(([above, name]) => `${above} ${name}`)).toEqual([
      '试验市 / 0 区 u0b0 团支部',
      '试验市 / 0 区 u0b1 团支部',
      '试验市 / 1 区 u1b0 团支部',
      '试验市 / 1 区 u1b1 团支部',
    ])
    expect(rows[0]?.slice(2, -1)).toEqual(['4', '0', '4', '2', '0', '0', '50', '0', '0'])
    expect(rows.every((cells) => /^实时（2026 年 11 月 24 日 10:\d\d）$/.test(cells.at(-1) ?? ''))).toBe(true)
    expect(JSON.stringify(table)).not.toContain('成员')
    expect((await ask('openid-unit', 'u0')).rows).toBe(2)
    expect(await ask(OFFICER, branch)).toMatchObject({ rows: 1 })
  })

  it('is refused and logged outside the own branch or subtree, for contact officers, and after the role has ended', async () => {
    const refused: [string, string][] = [
      [secretary, branchId(0, 1)],
      [secretary, 'u0'],
      ['openid-unit', 'u1'],
      ['openid-unit', ROOT],
      [CONTACT, ROOT],
      ['openid-ended', ROOT],
      [openidOf(branch, 1), branch],
    ]
    const named: [string, string][] = [...refused, [OFFICER, branch], [OFFICER, ROOT]]
    for (const [who, orgId] of refused) await expect(ask(who, orgId)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(ask(secretary, branch)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    // Names are the secretary's, of the own branch.
    for (const [who, orgId] of named) await expect(askPeople(who, orgId)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const logged = (refusal: string) =>
      all<AuditRow>(test.cloud, 'audit')
        .filter(({ deed }) => deed === refusal)
        .map(({ actorId, orgId }) => [actorId, orgId])
        .sort()
    const rows = (asked: [string, string][]) => asked.map(([who, orgId]) => [personOf(who), orgId]).sort()
    expect(logged('refused:export-numbers')).toEqual(rows([...refused, [secretary, branch]]))
    expect(logged('refused:export-names')).toEqual(rows(named))
  })

  it('stands in the audit log, its address ends after an hour, and the file goes after a day', async () => {
    const { url, expiresAt } = await askPeople(secretary, branch, 'csv')
    const rows = all<AuditRow>(test.cloud, 'audit').filter(
      ({ deed, actorId }) => deed === 'export' && actorId === personOf(secretary),
    )
    expect(rows[rows.length - 1]).toMatchObject({ orgId: branch, subject: 'L1', detail: 'csv people 4' })
    expect(decodeURI(url)).not.toMatch(/成员|u0b0/)
    expect(Date.parse(expiresAt) - test.cloud.clock.now()).toBeLessThanOrEqual(3_600_000)
    expect((await fetch(url)).status).toBe(200)
    test.cloud.clock.advance(3_601_000)
    expect((await fetch(url)).status).toBe(403)
    expect(test.cloud.database.count('exports', {})).toBeGreaterThan(0)
    test.cloud.clock.advance(86_400_000)
    await test.settle()
    expect(test.cloud.database.count('exports', {})).toBe(0)
  })

  it('goes with fifty others in one request, and the next with the next', async () => {
    const { storage, database, clock, operations } = test.cloud
    const paths = Array.from({ length: 51 }, (_, n) => `exports/many-${n}.csv`)
    const at = new Date(clock.now())
    const row = (path: string) => ({
      _id: path.replace('/', '-'),
      path,
      fileId: storage.put(path, Buffer.from('x')),
      at,
    })
    database.insertMany('exports', paths.map(row))
    clock.advance(86_400_000)
    const mark = operations.mark()
    await test.settle()
    expect(operations.since(mark).totals.byAction['storage.batchDeleteFile']?.count).toBe(2)
    expect(paths.filter((path) => existsSync(join(test.dataDir, 'files', path)))).toEqual([])
    expect(database.count('exports', {})).toBe(0)
  })

  it.each(['kill-before', 'kill-after'] as const)(
    'leaves no file behind when it dies (%s) at any of its writes',
    async (kind) => {
      const folder = join(test.dataDir, 'files', 'exports')
      const stored = () => (existsSync(folder) ? readdirSync(folder) : [])
      const noted = () => all<{ path: string; fileId: string | null }>(test.cloud, 'exports')
      let untouched = false
      for (let nth = 1; !untouched && nth < 10; nth++) {
        let writes = 0
        untouched = true
        test.cloud.setFaults(({ functionName, action }) => {
          const isWrite = /insert|modify/.test(action)
          if (functionName !== 'exports' || !isWrite || ++writes !== nth) return undefined
          untouched = false
          return kind
        })
        await askPeople(secretary, branch, 'csv').catch(() => undefined)
        test.cloud.setFaults()
        // Whatever lies in the storage, a row says so, with or without the storage's name for it.
        expect(noted().map(({ path }) => path)).toEqual(
          expect.arrayContaining(stored().map((file) => `exports/${file}`)),
        )
      }
      // Killed before the last write, the file lies there under a name that nobody has noted.
      const unnoted = noted().filter(({ path, fileId }) => fileId === null && stored().includes(path.slice(8)))
      expect([untouched, unnoted.length]).toEqual([true, kind === 'kill-before' ? 1 : 0])
      expect(noted().some(({ fileId }) => fileId === null)).toBe(true)
      test.cloud.clock.advance(86_400_000 + 60_000)
      await test.settle()
      expect([stored(), noted()]).toEqual([[], []])
    },
    60_000,
  )

  it('of a month is of its frozen issues, and there must be one', async () => {
    const month = (of: string) =>
      test.as(OFFICER).call('exports', 'exportNumbers', { orgId: ROOT, kind: 'lesson', month: of, format: 'csv' })
    test.cloud.clock.set(frozenFrom(lesson.deadline).getTime() + 60_000)
    await test.settle()
    expect((await month('2026-11')).rows).toBe(4)
    await expect(month('2026-10')).rejects.toMatchObject({ code: 'TOO_EARLY' })
    // Due in the first instant of a month, an issue is of that month alone.
    const newYear = new Date('2026-12-31T16:00:00Z')
    test.has({ issues: [anIssue({ _id: 'new-year', order: 2, deadline: newYear, frozenAt: newYear })] })
    await expect(month('2026-12')).rejects.toMatchObject({ code: 'TOO_EARLY' })
    expect((await month('2027-01')).rows).toBe(4)
    const own = await test
      .as(secretary)
      .call('exports', 'exportPeople', { orgId: branch, kind: 'lesson', month: '2026-11', format: 'csv' })
    const text = Buffer.from(await fetched(own.url)).toString()
    expect(text).toContain('参学率 50.0%，花名册团员 4 人，请假 0 人，按时完成 2 人，应学 4 人')
    expect(text.match(/各期截止时冻结（最后一期 2026 年 11 月 29 日 22:00）/g)).toHaveLength(1 + 4)
  })
})
