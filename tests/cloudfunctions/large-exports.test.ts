import StylesXform from '@protobi/exceljs/lib/xlsx/xform/style/styles-xform'
import { setImmediate } from 'node:timers/promises'
import type { Org } from '../../cloudfunctions/shared/orgs/orgs.repo'
import { writeCsv } from '../../cloudfunctions/exports/write-csv'
import { writeXlsx } from '../../cloudfunctions/exports/write-xlsx'
import type { Cell, Sheet } from '../../src/domain/tables/sheet'
import { aCity, anIssue, anOrg, OFFICER, ROOT } from '../support/city'
import { localCloud, TUESDAY, type TestCloud } from '../support/local-cloud'
import { csvOf } from '../support/tables'

const lesson = anIssue()

/** A tree of levels right below an organisation, each with so many branches, in the order of the list; none of it is numbered. */
function aTree(within: string, sizes: readonly number[]): { orgs: Org[]; rows: string[] } {
  const levels = sizes.map((branches, order) => {
    const level = `${within}-${order}`
    const above = anOrg({ _id: level, name: level, parentId: within, path: [ROOT, within, level], order })
    const below = Array.from({ length: branches }, (_, n) => {
      const _id = `${level}-${n}`
      // Their ids are in another order than they are listed in.
      return anOrg({ _id, name: _id, kind: 'branch', parentId: level, path: [...above.path, _id], order: branches - n })
    })
    return [above, ...below]
  })
  const top = anOrg({ _id: within, name: within, parentId: ROOT, path: [ROOT, within] })
  const rows = levels.flatMap(([, ...below]) => below.reverse().map(({ _id }) => _id))
  return { orgs: [top, ...levels.flat()], rows }
}

describe('a table of many levels', () => {
  let test: TestCloud
  const even = aTree('even', Array<number>(140).fill(50))
  const uneven = aTree('uneven', [0, ...Array<number>(60).fill(2), 1200, 0, 999, ...Array<number>(40).fill(120), 3])
  const full = aTree('full', [1000])
  const path = [ROOT, 'full', 'full-0', 'beside']
  const beside = anOrg({ _id: 'beside', name: 'beside', parentId: 'full-0', path })
  beforeAll(async () => {
    test = await localCloud()
    test.has(aCity({ now: TUESDAY, people: 1 }))
    test.has({ issues: [lesson], orgs: [...even.orgs, ...uneven.orgs, ...full.orgs, beside] })
  })
  afterAll(() => test.stop())

  const asked = async (orgId: string) => {
    const mark = test.cloud.operations.mark()
    const exported = await test
      .as(OFFICER)
      .call('exports', 'exportNumbers', { orgId, assignmentId: 'L1', format: 'csv-raw' })
    const { byCollection, queries } = test.cloud.operations.since(mark).totals
    const [, ...lines] = csvOf(Buffer.from(await (await fetch(exported.url)).arrayBuffer()).toString())
    return { names: lines.map(([, name]) => name), queries, read: byCollection['orgs']?.read ?? 0 }
  }

  it('asks for many levels at once: of 100,000 branches for 300 pages at most', async () => {
    const { names, queries, read } = await asked('even')
    expect(names).toEqual(even.rows)
    expect(queries).toBeLessThanOrEqual((300 * even.rows.length) / 100_000)
    // Each once, the levels twice: all of the city are looked through for those within.
    expect(read).toBeLessThan(even.orgs.length * 1.1)
  })

  it('has every branch once and in order, however unlike the levels are', async () => {
    const { names, queries, read } = await asked('uneven')
    expect(names).toEqual(uneven.rows)
    // What is too full for one answer is asked for again, a few times.
    expect(queries).toBeLessThan(60)
    expect(read).toBeLessThan(uneven.orgs.length * 2.5)
  })

  it('has no row of a level beside a full answer of branches', async () => {
    const { names } = await asked('full')
    expect(names).toEqual(full.rows)
  })
})

describe('100,000 rows', () => {
  const ROWS = 100_000
  function big(many = ROWS): Sheet & { made: () => number } {
    let made = 0
    async function* rows(): AsyncGenerator<Cell[]> {
      for (; made < many; made++) {
        yield ['试验市 / 0 区', `第 ${made} 团支部`, 46, 2, 44, 37, 1, 84.1, 3, 2]
        if (made % 1000 === 0) await setImmediate()
      }
    }
    const columns = Array.from({ length: 10 }, (_, i) => ({ name: `列${i}`, width: 12 }))
    return { about: ['试验'], columns, rows: rows(), made: () => made }
  }

  /** Seconds are those of the processor: a busy machine is slow, not wrong. */
  async function peakOf<T>(
    work: () => Promise<T>,
  ): Promise<{ result: T; peakMb: number; looks: number; seconds: number }> {
    const before = process.memoryUsage()
    let [peak, looks] = [0, 0]
    const look = () => {
      looks += 1
      const { heapUsed, external } = process.memoryUsage()
      peak = Math.max(peak, heapUsed + external - before.heapUsed - before.external)
    }
    const looking = setInterval(look, 20)
    const from = process.cpuUsage()
    const result = await work().finally(() => clearInterval(looking))
    const { user, system } = process.cpuUsage(from)
    return { result, peakMb: peak / 1e6, looks, seconds: (user + system) / 1e6 }
  }

  it.each([
    ['xlsx', writeXlsx, 6_000_000],
    ['csv', (sheet: Sheet) => writeCsv(sheet, 'csv'), 10_000_000],
  ] as const)(
    'go through the %s writer within memory and time',
    async (_, write, bytes) => {
      const sheet = big()
      const { result, peakMb, looks, seconds } = await peakOf(() => write(sheet))
      expect([result.rows, sheet.made()]).toEqual([ROWS, ROWS])
      expect(result.content.length).toBeGreaterThan(500_000)
      expect(result.content.length).toBeLessThan(bytes)
      // The function has 256 MB and 60 seconds.
      expect(looks).toBeGreaterThan(5)
      expect(peakMb).toBeLessThan(150)
      expect(seconds).toBeLessThan(40)
    },
    90_000,
  )

  it('share the style of their column, so that no cell’s is looked up by its text, which is half of all the work', async () => {
    const styles = jest.spyOn(StylesXform.prototype, 'addStyleModel')
    await writeXlsx(big(200))
    const ofCells = styles.mock.calls.filter(([, type]) => type !== undefined).map(([style]) => style)
    expect(ofCells.length).toBeGreaterThan(200 * 10)
    // Those of the columns, and of their names.
    expect(new Set(ofCells).size).toBe(2 * 10)
  })
})
