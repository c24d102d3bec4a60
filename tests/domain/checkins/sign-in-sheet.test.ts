import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { readXlsx } from '../../../cloudfunctions/imports/reading/read-xlsx'
import { SIGN_IN_COLUMNS } from '../../../src/domain/checkins/sign-in-columns'
import { readClock, readSheetHead, readSignIns } from '../../../src/domain/checkins/sign-in-sheet'
import { findHead } from '../../../src/domain/tables/head'
import { readCsv } from '../../../src/domain/tables/read-csv'
import { rowsBelow } from '../../../src/domain/tables/rows'

const SAMPLES = resolve(__dirname, '../../fixtures/tables')

describe('a list of who signed in', () => {
  it('is read as it was kept by hand: title, times of many kinds, the next day, doubles and sums', async () => {
    const { grids } = await readXlsx(readFileSync(resolve(SAMPLES, 'checkin-01-sheet.xlsx')))
    const [grid] = grids
    const head = grid && findHead(grid, SIGN_IN_COLUMNS)
    if (!grid || !head) throw new Error('no heading')
    const below = rowsBelow(head)
    const first = below[0]?.row ?? 0
    const above = grid.rows.filter(({ row }) => row < first).flatMap(({ cells }) => cells.map(({ text }) => text))
    expect(readSheetHead(above)).toEqual({
      title: '社区夜校·插花',
      place: '骑手之家',
      from: new Date('2026-11-21T18:00+08:00'),
      until: new Date('2026-11-21T20:30+08:00'),
    })
    const { rows, flaws, ignored } = readSignIns(below)
    const clock = (hour: number, minute: number): number => hour * 60 + minute
    expect(rows).toEqual([
      { row: 5, name: '程以宁', number: '2023070401', branch: '机电2302', in: clock(18, 2), out: clock(20, 31) },
      { row: 6, name: '贺兰舟', number: '2023070402', branch: '机电2302', in: clock(18, 4), out: clock(20, 30) },
      { row: 7, name: '闻人雪', number: '2023070403', branch: '机电2302', in: clock(18, 5), out: null },
      { row: 8, name: '季长风', number: null, branch: null, in: clock(18, 10), out: clock(24, 10) },
      { row: 10, name: '路人甲', number: null, branch: null, in: clock(18, 0), out: clock(20, 30) },
    ])
    expect(flaws).toEqual([
      { row: 7, code: 'no-sign-out' },
      { row: 8, code: 'number-missing' },
      { row: 9, code: 'double', other: 5 },
      { row: 10, code: 'number-missing' },
    ])
    expect(ignored).toEqual([11])
  })

  it('is read of a CSV with other headings, and says nothing where nothing stands', () => {
    const grid = readCsv(
      '活动主题：读书会,,\n日期：2026/3/5 22:30至0:30,,\n名字,工号,签到\n林晓,GH-0091,22点35\n林晓,,22:40\n',
      100,
    )
    const head = findHead(grid, SIGN_IN_COLUMNS)
    if (!head) throw new Error('no heading')
    expect(readSheetHead(grid.rows.slice(0, 2).flatMap(({ cells }) => cells.map(({ text }) => text)))).toEqual({
      title: '读书会',
      place: null,
      from: new Date('2026-03-05T22:30+08:00'),
      until: new Date('2026-03-06T00:30+08:00'),
    })
    // One name with a number and one without may be two people.
    expect(readSignIns(rowsBelow(head)).rows).toMatchObject([
      { name: '林晓', number: 'GH-0091', in: 22 * 60 + 35, out: null },
      { name: '林晓', number: null, in: 22 * 60 + 40 },
    ])
    expect(readSheetHead(['青年之家签到表', '时间：2026年13月40日 18:00'])).toEqual({
      title: null,
      place: null,
      from: null,
      until: null,
    })
    expect([readClock(''), readClock('未签退'), readClock('次日0:10'), readClock('25:10')]).toEqual([
      null,
      null,
      1450,
      null,
    ])
  })
})
