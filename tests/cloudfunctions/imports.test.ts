import type { Venue } from '../../cloudfunctions/shared/homes/venues.repo'
import type { AuditRow } from '../../cloudfunctions/shared/audit/audit.repo'
import type { Directory } from '../../cloudfunctions/shared/homes/directories.repo'
import { FILE_BYTES_MAX, IMPORT_KEPT_DAYS, PART_BYTES } from '../../src/domain/limits'
import { change } from '../support/busy-city'
import { aRole, aSignIn, OFFICER, ROOT } from '../support/city'
import { HEAD, importCloud, line, partsOf, type ImportCloud } from '../support/import-cloud'
import { TUESDAY } from '../support/local-cloud'
import { all } from '../support/recount'
import { workbook } from '../support/sheets'

let test: ImportCloud
beforeEach(async () => {
  test = await importCloud()
})
afterEach(() => test.stop())

const officer = () => test.as(OFFICER)
const on = { importId: 'i1' }
const table = (...rows: string[][]) => workbook({ 场馆: [[...HEAD], ...rows] })
const rowsOf = async (group: 'to-fix' | 'new' | 'changed' | 'same' | 'double' | 'skipped' | 'missing') =>
  (await officer().call('imports', 'rows', { ...on, group, cursor: null })).rows
const named = (name: string): Venue => {
  const found = test.venues().find((venue) => venue.name === name)
  if (!found) throw new Error(`no ${name}`)
  return found
}
const WHOLE = {
  经度: '118.5012',
  纬度: '31.2304',
  开放时间: '周一闭馆；周二至周日 9:00-17:00',
  服务: '自习、会议室',
  值守: '刘老师',
  电话: '0571-8000 0000',
  一句话: '自习位 40',
  介绍: '临江。',
}

describe('a table of Youth Homes', () => {
  it('is staged, put right, and applied: then they are in the list of their district', async () => {
    const read = await test.imported(
      await table(
        line('滨江', '滨江区', WHOLE),
        line('高新', '火星区'),
        line('滨 江', '滨江区'),
        line('安平', '安平', { 地址: '' }),
      ),
    )
    expect(read).toMatchObject({
      step: 'staged',
      missingParts: [],
      rows: 1,
      applied: 0,
      counts: { 'to-fix': 2, new: 1, changed: 0, same: 0, double: 1, skipped: 0, missing: 0 },
    })
    expect(test.venues()).toEqual([])
    expect(await rowsOf('to-fix')).toMatchObject([
      { row: 3, problems: [{ field: 'district', message: '没有“火星区”这个区县，可填：滨江区、高新区、安平县' }] },
      { row: 5, problems: [{ field: 'address', message: '地址没有填' }] },
    ])
    await expect(officer().call('imports', 'apply', on)).rejects.toMatchObject({
      code: 'CONFLICT',
      message: '还有 2 行要改，改好或跳过再导入',
    })
    const fixed = await officer().call('imports', 'fix', { ...on, row: 3, cells: { district: '高新区' } })
    expect(fixed).toMatchObject({
      row: { row: 3, group: 'new', problems: [] },
      summary: { counts: { 'to-fix': 1, new: 2 } },
    })
    const skipped = await officer().call('imports', 'skip', { ...on, row: null, skipped: true })
    expect(skipped.counts).toMatchObject({ 'to-fix': 0, skipped: 1, new: 2 })
    const done = await officer().call('imports', 'apply', on)
    expect(done).toMatchObject({ step: 'done', applied: 2, rows: 2 })
    expect(test.venues().map(({ name, district, orgId }) => [name, district, orgId])).toEqual([
      ['滨江', '滨江区', ROOT],
      ['高新', '高新区', ROOT],
    ])
    expect(named('滨江')).toMatchObject({
      spot: { longitude: 118.5012, latitude: 31.2304 },
      hours: { week: [[], ...Array.from({ length: 6 }, () => [[540, 1020]])], special: [] },
      services: ['study', 'meeting'],
      contact: '刘老师',
      phone: '0571-8000 0000',
      note: '自习位 40',
      text: '临江。',
    })
    const listed = all<Directory>(test.cloud, 'directories').flatMap(({ rows }) => Object.values(rows))
    expect(listed.map(({ name }) => name).sort()).toEqual(['滨江', '高新'])
    expect(all<AuditRow>(test.cloud, 'audit').filter(({ deed }) => deed === 'import')).toMatchObject([
      { orgId: ROOT, subject: 'i1', detail: 'venues 2' },
    ])
  })

  it('imported again changes nothing, and tells what it lacks', async () => {
    await test.imported(await table(line('滨江', '滨江区', WHOLE), line('高新', '高新区')))
    await test.applied()
    const before = test.venues()
    const again = await test.imported(await table(line('滨江', '滨江区', WHOLE)), 'i2')
    expect(again.counts).toMatchObject({ same: 1, new: 0, changed: 0, missing: 1 })
    await test.applied('i2')
    expect(test.venues()).toEqual(before)
  })

  it('changes what it tells, and leaves what it does not tell', async () => {
    await test.imported(await table(line('滨江', '滨江区', WHOLE)))
    await test.applied()
    const read = await test.imported(
      await workbook({
        表: [
          ['名称', '区县', '地址', '一句话', '电话'],
          ['滨江', '滨江区', '滨江 1 号', '自习位 60', ''],
        ],
      }),
      'i2',
    )
    expect(read.counts).toMatchObject({ changed: 1, missing: 0 })
    const { rows } = await officer().call('imports', 'rows', { importId: 'i2', group: 'changed', cursor: null })
    expect(rows).toMatchObject([{ before: { note: '自习位 40' } }])
    await test.applied('i2')
    expect(named('滨江')).toMatchObject({ note: '自习位 60', phone: '0571-8000 0000', version: 2 })
  })

  it('does not undo what somebody writes after it', async () => {
    await test.imported(await table(line('滨江', '滨江区', WHOLE)))
    await test.applied()
    await test.imported(await table(line('滨江', '滨江区', { ...WHOLE, 一句话: '新' })), 'i2')
    await test.applied('i2')
    const { _id, version } = named('滨江')
    change<Venue>(test.cloud.database, 'venues', _id, (venue) => {
      venue.note = '管理员写的'
      venue.version = version + 1
    })
    for (const row of all<{ _id: string; importId: string }>(test.cloud, 'importRows'))
      if (row.importId === 'i2')
        change<{ _id: string; applied: boolean }>(
          test.cloud.database,
          'importRows',
          row._id,
          (one) => (one.applied = false),
        )
    change<{ _id: string; doneAt: Date | null }>(test.cloud.database, 'imports', 'i2', (one) => (one.doneAt = null))
    await test.applied('i2')
    expect(named('滨江').note).toBe('管理员写的')
  })

  it('leaves closed ones and those of other committees alone, and says so', async () => {
    await test.imported(await table(line('滨江', '滨江区'), line('高新', '高新区')))
    await test.applied()
    change<Venue>(test.cloud.database, 'venues', named('滨江')._id, (venue) => {
      venue.closed = { at: TUESDAY, reason: '搬走' }
    })
    test.has({ accounts: [aSignIn('openid-unit', '区干部')], roles: [aRole('openid-unit', 'u0', 'officer')] })
    const file = await table(line('滨江', '滨江区'), line('高新', '高新区'))
    await test.imported(file, 'i2')
    const asked = { importId: 'i2', group: 'to-fix', cursor: null } as const
    expect((await officer().call('imports', 'rows', asked)).rows).toMatchObject([
      { row: 2, problems: [{ field: 'name', message: '这个青年之家已经停用，先恢复它，或跳过这一行' }] },
    ])
    const unit = test.as('openid-unit')
    const part = partsOf(file)[0] ?? ''
    await unit.call('imports', 'begin', {
      orgId: 'u0',
      importId: 'i3',
      kind: 'venues',
      fileName: 'x.xlsx',
      bytes: file.length,
    })
    await unit.call('imports', 'part', { importId: 'i3', nth: 0, part })
    await unit.call('imports', 'read', { importId: 'i3' })
    const theirs = await unit.call('imports', 'rows', { importId: 'i3', group: 'to-fix', cursor: null })
    expect(theirs.rows.map(({ problems }) => problems.at(-1)?.message)).toContain('同区已有这个名字，归别的团委管')
    // And whose import it is not does nothing with it.
    await expect(unit.call('imports', 'summary', { importId: 'i2' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('moves a double up where the first one goes, and down where it comes back', async () => {
    await test.imported(await table(line('滨江', '滨江区'), line('滨江', '滨江区', { 一句话: '二' })))
    const skip = (skipped: boolean) => officer().call('imports', 'skip', { ...on, row: 2, skipped })
    expect((await skip(true)).counts).toMatchObject({ new: 1, double: 0, skipped: 1 })
    expect((await rowsOf('new')).map(({ row }) => row)).toEqual([3])
    expect((await skip(false)).counts).toMatchObject({ new: 1, double: 1, skipped: 0 })
    expect((await rowsOf('new')).map(({ row }) => row)).toEqual([2])
    const fixed = await officer().call('imports', 'fix', { ...on, row: 2, cells: { name: '江滨' } })
    expect(fixed.summary.counts).toMatchObject({ new: 2, double: 0 })
  })

  it('tells what the table lacks as rows are put right', async () => {
    await test.imported(await table(line('滨江', '滨江区')))
    await test.applied()
    const read = await test.imported(await table(line('别的', '滨江区')), 'i2')
    expect(read.counts).toMatchObject({ new: 1, missing: 1 })
    const fix = (name: string) => officer().call('imports', 'fix', { importId: 'i2', row: 2, cells: { name } })
    expect((await fix('滨江')).summary.counts).toMatchObject({ new: 0, changed: 1, missing: 0 })
    expect((await fix('别的')).summary.counts).toMatchObject({ new: 1, changed: 0, missing: 1 })
  })
})

describe('a file in parts', () => {
  it('goes on where it stopped, in any order, and is read once', async () => {
    const file = await workbook({
      场馆: [
        [...HEAD],
        ...Array.from({ length: 1500 }, (_, n) => line(`家${n}`, '滨江区', { 介绍: `${n ** 5}`.repeat(8) })),
      ],
    })
    const parts = partsOf(file)
    expect(parts.length).toBeGreaterThan(1)
    const begin = { orgId: ROOT, ...on, kind: 'venues', fileName: '场馆.xlsx', bytes: file.length } as const
    const begun = await officer().call('imports', 'begin', begin)
    expect(begun).toMatchObject({ step: 'sending', missingParts: parts.map((_, nth) => nth).slice(0, 20) })
    const last = parts.length - 1
    await officer().call('imports', 'part', { ...on, nth: last, part: parts[last] ?? '' })
    await expect(officer().call('imports', 'read', on)).rejects.toMatchObject({ code: 'CONFLICT' })
    expect((await officer().call('imports', 'begin', begin)).missingParts).not.toContain(last)
    for (let nth = last; nth >= 0; nth--)
      await officer().call('imports', 'part', { ...on, nth, part: parts[nth] ?? '' })
    const read = await officer().call('imports', 'read', on)
    expect(read.counts.new).toBe(1500)
    expect(await officer().call('imports', 'read', on)).toEqual(read)
    expect(all(test.cloud, 'importParts')).toEqual([])
    await expect(officer().call('imports', 'part', { ...on, nth: 0, part: 'AAAA' })).rejects.toMatchObject({
      code: 'CONFLICT',
    })
    const page = await officer().call('imports', 'rows', { ...on, group: 'new', cursor: null })
    const next = await officer().call('imports', 'rows', { ...on, group: 'new', cursor: page.next })
    expect([page.rows.length, page.rows[0]?.row, next.rows[0]?.row]).toEqual([50, 2, 52])
  }, 60_000)

  it.each([
    ['too large', { bytes: 32_000_000 }, '文件 32 MB，最大 10 MB。拆成几份，或只留要导入的列。'],
    ['old', { fileName: '场馆.xls' }, '.xls 是旧格式，请另存为 .xlsx'],
  ])('that is %s is refused at once', async (_what, other, message) => {
    const begin = {
      orgId: ROOT,
      ...on,
      kind: 'venues',
      fileName: '场馆.xlsx',
      bytes: FILE_BYTES_MAX,
      ...other,
    } as const
    await expect(officer().call('imports', 'begin', begin)).rejects.toMatchObject({ code: 'INVALID_INPUT', message })
  })

  it('takes no part that is not the file’s', async () => {
    await officer().call('imports', 'begin', {
      orgId: ROOT,
      ...on,
      kind: 'venues',
      fileName: 'x.csv',
      bytes: PART_BYTES + 1,
    })
    for (const [nth, bytes] of [
      [0, PART_BYTES - 1],
      [1, 2],
      [2, 1],
    ] as const)
      await expect(
        officer().call('imports', 'part', { ...on, nth, part: Buffer.alloc(bytes).toString('base64') }),
      ).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  })

  it('can be given up until it is applied; nothing of it is left', async () => {
    await test.imported(await table(line('滨江', '滨江区')))
    expect((await officer().call('imports', 'imports', { orgId: ROOT })).imports).toHaveLength(1)
    for (let n = 0; n < 2; n++) expect(await officer().call('imports', 'drop', on)).toEqual({ dropped: true })
    expect(all(test.cloud, 'importRows')).toEqual([])
    await expect(officer().call('imports', 'apply', on)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect((await officer().call('imports', 'imports', { orgId: ROOT })).imports).toEqual([])
    await test.imported(await table(line('滨江', '滨江区')), 'i2')
    await test.applied('i2')
    await expect(officer().call('imports', 'drop', { importId: 'i2' })).rejects.toMatchObject({ code: 'CONFLICT' })
    await expect(officer().call('imports', 'fix', { importId: 'i2', row: 2, cells: {} })).rejects.toMatchObject({
      code: 'CONFLICT',
    })
  })

  it('is thrown away 30 days after it began', async () => {
    await test.imported(await table(line('滨江', '滨江区')))
    await officer().call('imports', 'begin', {
      orgId: ROOT,
      importId: 'i2',
      kind: 'venues',
      fileName: 'x.csv',
      bytes: 3,
    })
    await officer().call('imports', 'part', { importId: 'i2', nth: 0, part: 'AAAA' })
    const left = () => ['imports', 'importRows', 'importParts'].map((name) => all(test.cloud, name).length)
    await test.settle()
    expect(left()).toEqual([2, 1, 1])
    test.cloud.clock.set(TUESDAY.getTime() + IMPORT_KEPT_DAYS * 86_400_000 + 60_000)
    await test.settle()
    expect(left()).toEqual([0, 0, 0])
  })
})
