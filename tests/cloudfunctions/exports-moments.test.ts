import { frozenFrom } from '../../src/domain/assignments/late'
import { textOf } from '../../src/domain/tables/inert'
import type { ExportFormat } from '../../src/contract/exports'
import type { Moment } from '../../src/domain/tables/moment'
import type { LeafDocument } from '../../cloudfunctions/shared/counting/leaves.repo'
import type { RosterRow } from '../../cloudfunctions/shared/people/roster.repo'
import { change } from '../support/busy-city'
import { aCity, anIssue, branchId, memberId, OFFICER, openidOf, ROOT } from '../support/city'
import { localCloud, TUESDAY, type TestCloud } from '../support/local-cloud'
import { A, B, first, ID, MOVER, movingTest, PEOPLE, type MovingTest } from '../support/moving'
import { cellsOf, csvOf, tableOf } from '../support/tables'

const lesson = anIssue()
const branch = branchId(0, 0)
const FROZEN = '截止时冻结（2026 年 11 月 29 日 22:00）'
const bytesOf = async (url: string) => (await fetch(url)).arrayBuffer()

/** The rows below the heading. */
const rowsOf = (table: string[][], heading: string): string[][] =>
  table.slice(table.findIndex(([first]) => first === heading) + 1)
const statesOf = (table: string[][]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const [, , state = ''] of rowsOf(table, '姓名')) counts[state] = (counts[state] ?? 0) + 1
  return counts
}

describe('a table of one moment', () => {
  let test: TestCloud
  const secretary = () => test.as(openidOf(branch, 0))
  const about = (place: number) => ({ assignmentId: 'L1', memberId: memberId(branch, place) })
  const people = async (moment?: Moment, format: ExportFormat = 'xlsx') => {
    const asked = { orgId: branch, assignmentId: 'L1', format }
    return secretary().call('exports', 'exportPeople', moment ? { ...asked, moment } : asked)
  }
  const tableIn = async (moment?: Moment) => tableOf(await bytesOf((await people(moment)).url))

  beforeAll(async () => {
    test = await localCloud()
    // The last two are youth.
    test.has(aCity({ now: TUESDAY, units: 1, branches: 2, people: 8, standing: (n) => (n < 6 ? 'member' : 'youth') }))
    test.has({ issues: [anIssue({ prepared: false })] })
    await test.settle()
    for (const place of [0, 1, 6]) await test.as(openidOf(branch, place)).finishLesson('L1')
    await secretary().call('boards', 'excuse', { ...about(2), reason: '住院' })
    await test.settle()
    await expect(people('frozen')).rejects.toMatchObject({ code: 'TOO_EARLY' })
    test.cloud.clock.set(frozenFrom(lesson.deadline).getTime() + 60_000)
    await test.settle()
    // Afterwards the excuse is taken back, another is given, one is put right and one is late.
    await secretary().call('boards', 'excuse', { ...about(2), reason: null })
    await secretary().call('boards', 'excuse', { ...about(5), reason: '住院' })
    await secretary().call('boards', 'correct', { ...about(3), reason: '当场看过', outcome: 'accept' })
    await test.as(openidOf(branch, 4)).finishLesson('L1')
    await test.settle()
  })
  afterAll(() => test.stop())

  it('after the freezing is of the deadline where nothing else is asked, head and rows alike', async () => {
    const exported = await people()
    expect(exported).toMatchObject({ moment: 'frozen', asOf: lesson.deadline.toISOString(), rows: 8 })
    expect(exported.fileName).toBe('u0b0 团支部 2026 年第 1 期 参学情况 截止时冻结 20261129-2200.xlsx')
    const table = await tableIn()
    expect(table[1]?.[0]).toMatch(`${FROZEN}，此后的补学、更正、请假和转接不在其中；导出于`)
    expect(table[2]?.[0]).toBe(
      '2026 年第 1 期 参学率 40.0%，花名册团员 6 人，请假 1 人，按时完成 2 人，应学 5 人；青年 2 人，请假 0 人，按时完成 1 人',
    )
    expect(statesOf(table)).toEqual({ 按时完成: 3, 请假: 1, 未完成: 4 })
    expect(rowsOf(table, '姓名').map((cells) => cells.at(-1))).toEqual(Array.from({ length: 8 }, () => FROZEN))
    expect(table.flat()).not.toContain('加入小程序')
  })

  it('is of now where that is chosen, head and rows alike', async () => {
    const exported = await people('live')
    expect(exported.moment).toBe('live')
    const table = await tableIn('live')
    expect(table[1]?.[0]).toMatch(/^实时（2026 年 11 月 30 日 00:0\d）$/)
    expect(table[2]?.[0]).toMatch(
      '参学率 60.0%，花名册团员 6 人，请假 1 人，按时完成 2 人，更正 1 人，补学 1 人，应学 5 人；青年 2 人，请假 0 人，按时完成 1 人',
    )
    expect(statesOf(table)).toEqual({ 按时完成: 3, 更正为完成: 1, 补学完成: 1, 请假: 1, 未开始: 2 })
    expect(rowsOf(table, '姓名').every((cells) => cells.at(-1) === table[1]?.[0])).toBe(true)
  })

  it('of branches says the same, as a workbook and as a CSV for another system', async () => {
    const of = async (moment: Moment) => {
      const asked = { orgId: ROOT, assignmentId: 'L1', format: 'csv-raw', moment } as const
      const { url, fileName } = await test.as(OFFICER).call('exports', 'exportNumbers', asked)
      return { fileName, text: Buffer.from(await bytesOf(url)).toString() }
    }
    const frozen = await of('frozen')
    expect(frozen.fileName).toBe('试验市 2026 年第 1 期 参学情况 截止时冻结 20261129-2200 供系统导入.csv')
    // No mark, one line of names, nothing above it.
    expect(csvOf(frozen.text)).toEqual([
      [
        '上级组织',
        '团支部',
        '花名册团员',
        '请假',
        '应学',
        '按时完成',
        '更正',
        '补学',
        '参学率（%）',
        '青年',
        '青年按时完成',
        '数据时点',
      ],
      ['试验市 / 0 区', 'u0b0 团支部', '6', '1', '5', '2', '0', '0', '40', '2', '1', FROZEN],
      ['试验市 / 0 区', 'u0b1 团支部', '6', '0', '6', '0', '0', '0', '0', '2', '0', FROZEN],
    ])
    expect(frozen.text.startsWith('上级组织')).toBe(true)
    const live = csvOf((await of('live')).text)
    expect(live[1]?.slice(2, -1)).toEqual(['6', '1', '5', '2', '1', '1', '60', '2', '1'])
    expect(live[1]?.at(-1)).toMatch(/^实时（2026 年 11 月 30 日/)
  })

  it('has times that are times: dates with a format in the workbook, Shanghai’s clock in each kind', async () => {
    const { doneAt } = await test.as(openidOf(branch, 0)).call('lessons', 'receipt', { lessonId: 'L1' })
    const clock = new Date(Math.floor(Date.parse(doneAt) / 1000) * 1000 + 8 * 3_600_000)
    const cells = (await cellsOf(await bytesOf((await people()).url))).find(([name]) => name?.value === '成员0')
    expect(cells?.[3]).toEqual({ type: 'date', value: clock, format: 'yyyy-mm-dd hh:mm:ss' })
    const shown = clock.toISOString().slice(0, 19)
    const csv = async (format: ExportFormat) =>
      Buffer.from(await bytesOf((await people('frozen', format)).url)).toString()
    expect(await csv('csv')).toContain(`\r\n成员0,团员,按时完成,${shown.replace('T', ' ')},${FROZEN}\r\n`)
    expect(await csv('csv-raw')).toContain(`\r\n成员0,团员,按时完成,${shown}+08:00,${FROZEN}\r\n`)
  })

  it('is of now, and says so, where nobody kept whose the numbers of the deadline are', async () => {
    change<LeafDocument>(test.cloud.database, 'leaves', `L1_${branch}`, (leaf) => {
      leaf.frozenPeople = null
    })
    expect(await people()).toMatchObject({ moment: 'live', fileName: expect.stringContaining('实时') as unknown })
    const table = await tableIn('frozen')
    expect(table.flat()).toContain('截止时的名单没有留存，这张表的名单和数字都是实时的')
    expect(statesOf(table)).toMatchObject({ 更正为完成: 1 })
  })
})

describe('odd names', () => {
  // oxfmt-ignore
  const NAMES = ['=HYPERLINK("http://x","y")', '＝1+1', '\u3000＠SUM(A1)', '\u200b-1', '\ufeff+1', '123456789012345678', '0302', '3E02', '22-3', "'0302", 'a"b,c', '张 三']
  let test: TestCloud
  beforeAll(async () => {
    test = await localCloud()
    const city = aCity({ now: TUESDAY, units: 1, branches: 1, people: NAMES.length })
    city.roster.forEach((row, i) => (row.name = NAMES[i] ?? row.name))
    for (const org of city.orgs) if (org._id === branch) org.name = '../0302'
    test.has(city)
    test.has({ issues: [lesson] })
  })
  afterAll(() => test.stop())
  const people = async (format: ExportFormat) => {
    const asked = { orgId: branch, assignmentId: 'L1', format }
    const { url, fileName } = await test.as(openidOf(branch, 0)).call('exports', 'exportPeople', asked)
    return { bytes: await bytesOf(url), fileName }
  }

  it('are texts in the workbook, none a formula or a link, and come back as they are', async () => {
    const { bytes, fileName } = await people('xlsx')
    expect(fileName).toMatch(/^0302 2026 年第 1 期 /)
    const cells = await cellsOf(bytes)
    expect(new Set(cells.flat().map(({ type }) => type))).toEqual(new Set(['text', 'empty']))
    const names = cells.slice(-NAMES.length).map(([name]) => name)
    expect(names.every((cell) => cell?.format === '@')).toBe(true)
    expect(names.map((cell) => String(cell?.value)).map(textOf)).toEqual(NAMES)
    expect(names.some((cell) => /^[\s\u200b\ufeff]*[=+\-@＝＠]/.test(String(cell?.value)))).toBe(false)
  })

  it('survive a spreadsheet that opens the CSV for it, and come back as they are', async () => {
    const bytes = Buffer.from((await people('csv')).bytes)
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const names = csvOf(bytes.toString())
      .slice(-NAMES.length)
      .map(([name = '']) => name)
    expect(names.slice(0, 5).every((name) => name.startsWith("'"))).toBe(true)
    expect(names.slice(5, 9)).toEqual(NAMES.slice(5, 9).map((name) => `${name}\t`))
    expect(names.map(textOf)).toEqual(NAMES)
  })

  it('are exact in the CSV for another system, which says in its name what it is for', async () => {
    const { bytes, fileName } = await people('csv-raw')
    const lines = csvOf(Buffer.from(bytes).toString())
    expect(lines[0]?.slice(0, 3)).toEqual(['姓名', '身份', '状态'])
    expect(lines.slice(1).map(([name]) => name)).toEqual(NAMES)
    expect(fileName).toMatch(/供系统导入\.csv$/)
  })
})

describe('who has moved since the deadline', () => {
  let test: MovingTest
  beforeEach(async () => {
    test = await movingTest()
  })
  afterEach(() => test.stop())

  const frozenRows = async (orgId: string) => {
    const asked = { orgId, assignmentId: 'L1', format: 'xlsx', moment: 'frozen' } as const
    const { url } = await test.as(openidOf(orgId, 0)).call('exports', 'exportPeople', asked)
    const table = await tableOf(await bytesOf(url))
    return {
      head: table.slice(
        0,
        table.findIndex(([first]) => first === '姓名'),
      ),
      rows: rowsOf(table, '姓名'),
    }
  }
  async function move(): Promise<void> {
    await test.as(MOVER).call('identity', 'leave', { branchId: A })
    const ticket = await test.ticketOf(MOVER, { branch: B, name: '甲1', place: 61 })
    await test.as(MOVER).call('identity', 'join', { ticket, agreed: true })
    await test.settle()
  }

  it('still stands in the old branch’s table of the deadline, and in the new one’s as the row that waited', async () => {
    await test.as(MOVER).finishLesson('L1')
    test.expects(B, 61, '甲1')
    change<LeafDocument>(test.cloud.database, 'leaves', `L1_${B}`, (leaf) => (leaf.roster.member += 1))
    test.cloud.clock.set(frozenFrom(first.deadline).getTime() + 60_000)
    await test.settle()
    const before = [await frozenRows(A), await frozenRows(B)]
    await move()
    const after = [await frozenRows(A), await frozenRows(B)]
    expect(after.map(({ rows }) => rows.map((cells) => cells.slice(0, 3)).sort())).toEqual(
      before.map(({ rows }) => rows.map((cells) => cells.slice(0, 3)).sort()),
    )
    expect(after[0]?.rows.find(([name]) => name === '甲1')?.[2]).toBe('按时完成')
    expect(after[1]?.rows.find(([name]) => name === '甲1')?.[2]).toBe('未完成')
    expect(after.map(({ rows }) => rows.length)).toEqual([PEOPLE, PEOPLE + 1])
    expect(after.flatMap(({ head }) => head.flat()).join()).not.toContain('正在转接')
  })

  it('is told apart from one of the same name who is there still', async () => {
    test.expects(A, 62, '甲1')
    change<LeafDocument>(test.cloud.database, 'leaves', `L1_${A}`, (leaf) => (leaf.roster.member += 1))
    change<RosterRow>(test.cloud.database, 'roster', memberId(A, 62), (row) => (row.joinedLeague = '2024-05'))
    test.expects(B, 61, '甲1')
    test.cloud.clock.set(frozenFrom(first.deadline).getTime() + 60_000)
    await test.settle()
    await move()
    const { rows } = await frozenRows(A)
    expect(rows.map(([name]) => name).filter((name) => name?.startsWith('甲1'))).toEqual([
      '甲1（2024-05 入团）',
      '甲1（2021-05 入团）',
    ])
  })

  it('and whoever was on the way just then is told as missing', async () => {
    test.expects(B, 61, '甲1')
    test.cloud.clock.set(first.deadline.getTime() + 20_000)
    await move()
    test.cloud.clock.set(frozenFrom(first.deadline).getTime() + 60_000)
    await test.settle()
    const { head, rows } = await frozenRows(A)
    expect(rows).toHaveLength(PEOPLE - 1)
    expect(head.flat().join()).toContain(`计数的是 ${PEOPLE} 人，这里列出 ${PEOPLE - 1} 人：有人当时正在转接`)
    expect(rows.flat()).not.toContain(ID)
  })
})
