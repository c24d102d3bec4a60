import { deflateRawSync } from 'node:zlib'
import { packed } from '../../../cloudfunctions/imports/reading/packed'
import { readTable } from '../../../cloudfunctions/imports/reading/read-table'
import { textsIn } from '../../../cloudfunctions/imports/reading/unpacked'
import type { KindColumn } from '../../../src/domain/tables/head'
import { READ_CELL_MAX } from '../../../src/domain/limits'
import { workbook } from '../../support/sheets'

const column = (field: string, name: string, needed: boolean, also: string[] = []): KindColumn => ({
  field,
  name,
  needed,
  example: '',
  also,
})
const COLUMNS = [
  column('name', '名称', true, ['青年之家']),
  column('district', '区县', true),
  column('phone', '电话', false, ['联系电话']),
]
const HEAD = ['名称', '区县', '电话']
const read = (file: Buffer) => readTable(file, COLUMNS)
const refused = (sentence: string) => ({ code: 'INVALID_INPUT', message: expect.stringContaining(sentence) as unknown })

describe('a workbook', () => {
  it('is read below its heading, whatever stands above it', async () => {
    const file = await workbook({
      说明: [['填表说明'], ['每行一个']],
      名册: [
        ['某区青年之家名册'],
        ['注：区县写全称'],
        ['序号', '青年之家（必填）', '联系\n电话', '区 县*', '备注说明'],
        [1, '滨江', 13800000000, '滨江区', 'x'],
        [],
        [2, '高新', '0571-1', '高新区', 'y'],
      ],
    })
    expect(await read(file)).toEqual({
      columns: [
        { heading: '序号', field: null },
        { heading: '青年之家（必填）', field: 'name' },
        { heading: '联系\n电话', field: 'phone' },
        { heading: '区 县*', field: 'district' },
        { heading: '备注说明', field: null },
      ],
      rows: [
        { row: 4, cells: { name: '滨江', phone: '13800000000', district: '滨江区' }, formulas: [] },
        { row: 6, cells: { name: '高新', phone: '0571-1', district: '高新区' }, formulas: [] },
      ],
      notes: ['只读了“名册”这张表，没有读：说明'],
    })
  })

  it('gives what is seen in a cell: dates, rich text, links, numbers, formulas and marks of an export', async () => {
    const file = await workbook({
      表: [
        HEAD,
        [{ richText: [{ text: '滨' }, { text: '江' }] }, new Date('2026-03-19T00:00:00Z'), 1.1],
        [{ text: '高新', hyperlink: 'http://x' }, true, 2.02e11],
        [{ formula: 'A2&"x"', result: '滨江x' }, "'=1+1", '0302\t'],
      ],
    })
    const { rows } = await read(file)
    expect(rows).toEqual([
      { row: 2, cells: { name: '滨江', district: '2026-03-19', phone: '1.1' }, formulas: [] },
      { row: 3, cells: { name: '高新', district: '是', phone: '202000000000' }, formulas: [] },
      { row: 4, cells: { name: '=A2&"x"', district: '=1+1', phone: '0302' }, formulas: ['name'] },
    ])
  })

  it('fills merged cells, and leaves out what is hidden', async () => {
    const rows = [
      [...HEAD, '名称'],
      ['甲', '滨江区', '1', 'x'],
      ['乙', null, '2', 'x'],
      ['丙', '高新区', '3', 'x'],
    ]
    const file = await workbook({ 旧: [HEAD, ['旧', '旧区', '']], 表: rows }, (book) => {
      const [old, sheet] = book.worksheets
      if (!old || !sheet) throw new Error('no sheets')
      old.state = 'hidden'
      sheet.mergeCells('B2:B3')
      sheet.getRow(4).hidden = true
      sheet.getColumn(3).hidden = true
    })
    expect(await read(file)).toMatchObject({
      rows: [
        { row: 2, cells: { name: '甲', district: '滨江区' } },
        { row: 3, cells: { name: '乙', district: '滨江区' } },
      ],
      notes: ['隐藏的工作表没有读：旧', '有合并的单元格，已补全 1 格'],
    })
  })

  it.each([
    [
      'a column that lacks',
      {
        表: [
          ['名称', '电话'],
          ['甲', '1'],
        ],
      },
      '缺“区县”这一列',
    ],
    [
      'no heading',
      {
        表: [
          ['甲', '乙'],
          ['丙', '丁'],
        ],
      },
      '没有找到表头。第一行写列名，至少要有：名称、区县',
    ],
    ['nothing', { 表: [] }, '表是空的'],
    ['a heading alone', { 表: [HEAD] }, '表头下面一行也没有'],
    ['too many rows', { 表: [HEAD, ...Array.from({ length: 2001 }, (_, n) => [`家${n}`, '区', ''])] }, '2,000 行以上'],
  ])('with %s is refused', async (_what, sheets, sentence) => {
    await expect(read(await workbook(sheets))).rejects.toMatchObject(refused(sentence))
  })
})

describe('a CSV', () => {
  const ROWS = [{ row: 2, cells: { name: '滨江,"之"\n家', district: '滨江区', phone: '' }, formulas: [] }]
  const TEXT = '名称,区县,电话\r\n"滨江,""之""\n家",滨江区,\r\n,,\r\n'

  it.each([
    ['UTF-8', Buffer.from(TEXT), []],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${TEXT}`), []],
    ['UTF-16', Buffer.from(`\ufeff${TEXT}`, 'utf16le'), ['编码是 UTF-16，已转换']],
  ])('is read in %s', async (_name, file, notes) => expect(await read(file)).toMatchObject({ rows: ROWS, notes }))

  it('is read in GBK, and between tabs', async () => {
    // 名称\t区县 and 家\t区 in GBK.
    const file = Buffer.from('c3fbb3c609c7f8cfd80abcd209c7f8', 'hex')
    expect(await read(file)).toMatchObject({
      rows: [{ row: 2, cells: { name: '家', district: '区' } }],
      notes: ['编码是 GBK，已转换'],
    })
  })

  it.each([
    ['bytes of no encoding', Buffer.from([0xff, 0xff, 0x80, 0x41]), '编码认不出，请另存为 UTF-8'],
    ['nulls', Buffer.from('名称\u0000,区县'), '编码认不出'],
    ['a page', Buffer.from('<html><table></table>'), '另存为 .xlsx'],
    ['a PDF', Buffer.from('%PDF-1.7'), '这是 PDF'],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), '另存为没有密码的 .xlsx'],
  ])('of %s is refused', async (_what, file, sentence) => expect(read(file)).rejects.toMatchObject(refused(sentence)))
})

describe('a hostile archive', () => {
  /** One that says whatever it is told of its sizes. */
  function archive(entries: Record<string, Buffer>, told: number): Buffer {
    const heads: Buffer[] = []
    const bodies: Buffer[] = []
    let at = 0
    for (const [name, content] of Object.entries(entries)) {
      const packed = deflateRawSync(content)
      const local = Buffer.alloc(30)
      local.writeUInt32LE(0x04034b50, 0)
      local.writeUInt16LE(8, 8)
      local.writeUInt32LE(packed.length, 18)
      local.writeUInt32LE(told, 22)
      local.writeUInt16LE(name.length, 26)
      const head = Buffer.alloc(46)
      head.writeUInt32LE(0x02014b50, 0)
      head.writeUInt16LE(8, 10)
      head.writeUInt32LE(packed.length, 20)
      head.writeUInt32LE(told, 24)
      head.writeUInt16LE(name.length, 28)
      head.writeUInt32LE(at, 42)
      heads.push(head, Buffer.from(name))
      bodies.push(local, Buffer.from(name), packed)
      at += 30 + name.length + packed.length
    }
    const directory = Buffer.concat(heads)
    const end = Buffer.alloc(22)
    end.writeUInt32LE(0x06054b50, 0)
    end.writeUInt16LE(heads.length / 2, 10)
    end.writeUInt32LE(directory.length, 12)
    end.writeUInt32LE(at, 16)
    return Buffer.concat([...bodies, directory, end])
  }
  const SHEET = 'xl/worksheets/sheet1.xml'
  const sheetOf = (inside: string) => Buffer.from(`<worksheet>${inside}</worksheet>`)

  it('that unpacks to more than it says is not unpacked', async () => {
    const bomb = archive({ [SHEET]: Buffer.alloc(200_000_000, ' ') }, 10)
    expect(bomb.length).toBeLessThan(300_000)
    const before = process.memoryUsage().arrayBuffers
    await expect(read(bomb)).rejects.toMatchObject(refused('解开后太大'))
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(250_000_000)
  })

  const MERGED = 'A1:B100000'
  const LONG = 'x'.repeat(500)
  it.each([
    ['many files that are too much together', { a: Buffer.alloc(31_000_000), b: Buffer.alloc(31_000_000) }],
    // So large that it is refused, and no larger: where it is not, this fails and does not hang.
    ['a merge over too many cells', { [SHEET]: sheetOf(`<mergeCells><mergeCell ref="${MERGED}"/></mergeCells>`) }],
    ['a merge that is no area', { [SHEET]: sheetOf('<mergeCell ref="whole"/>') }],
    ['a merge in other quotes', { [SHEET]: sheetOf(`<mergeCell ref = '${MERGED}'/>`) }],
    ['a merge behind a sign that ends no tag', { [SHEET]: sheetOf(`<mergeCell a=">" ref="${MERGED}"/>`) }],
    ['a merge in a tag too long to look through', { [SHEET]: sheetOf(`<mergeCell a="${LONG}" ref="${MERGED}"/>`) }],
    ['cells by the million', { [SHEET]: sheetOf('<c/>'.repeat(1_000_000)) }],
    ['rows by the million', { [SHEET]: sheetOf('<row r="9"/>'.repeat(1_000_000)) }],
    ['a row behind the last', { [SHEET]: sheetOf('<row r="2000000000"/>') }],
    ['a column behind the last', { [SHEET]: sheetOf('<cols><col min="1" max="2000000000"/></cols>') }],
    ['looks by the million', { 'xl/styles.xml': Buffer.from('<xf/>'.repeat(4_000_000)) }],
  ])('with %s is refused', async (_what, entries) => {
    await expect(read(archive(entries, 10))).rejects.toMatchObject(refused('解开后太大'))
  })

  it.each([
    ['cut off', async () => (await workbook({ 表: [HEAD] })).subarray(0, 900)],
    ['of other things', async () => Promise.resolve(archive({ 'a.txt': Buffer.from('x') }, 1))],
    ['with a sheet that is no XML', async () => Promise.resolve(archive({ [SHEET]: Buffer.from('<<<') }, 3))],
  ])('%s is refused', async (_what, file) => {
    await expect(read(await file())).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  })

  it('with a name for every cell of a sheet is read all the same', async () => {
    const file = await workbook({ 表: [HEAD, ['甲', '区', '1']] }, (book) => book.definedNames.add('表!$A$1', '全部'))
    const texts = textsIn(file)
    const names = '<definedNames><definedName name="all">表!$A$1:$XFD$1048576</definedName></definedNames>'
    const book = texts.get('xl/workbook.xml')?.replace(/<definedNames>.*<\/definedNames>/, names) ?? ''
    expect(book).toContain(names)
    await expect(read(packed(texts.set('xl/workbook.xml', book)))).resolves.toMatchObject({ rows: [{ row: 2 }] })
  })

  it('with a rule over every cell of a sheet is read all the same', async () => {
    const file = await workbook({ 表: [HEAD, ['甲', '区', '1']] }, (book) => {
      const sheet = book.worksheets[0]
      if (!sheet) throw new Error('no sheet')
      Object.assign(sheet, {
        dataValidations: {
          model: { 'A1:XFD1048576': { type: 'list', allowBlank: true, formulae: ['"a,b"'] } },
        },
      })
    })
    expect((await read(file)).rows).toHaveLength(1)
  })
})

describe('a cell that is larger than any column takes', () => {
  const sentence = '第 2 行的“名称”超过 5,000 字'

  it('such as the rest of a file behind a quote that is never closed, is refused with where it stands', async () => {
    const rest = Array.from({ length: 1000 }, (_, n) => `家${n},滨江区,`).join('\n')
    await expect(read(Buffer.from(`名称,区县,电话\n"家,滨江区,\n${rest}`))).rejects.toMatchObject(refused(sentence))
    expect(await read(Buffer.from(`名称,区县,电话\n家,滨江区,\n${rest}`))).toMatchObject({ rows: { length: 1001 } })
  })

  it('is refused in a workbook, too; in a column that nobody reads it is not looked at', async () => {
    const long = '长'.repeat(READ_CELL_MAX + 1)
    await expect(read(await workbook({ 场馆: [HEAD, [long, '滨江区', '']] }))).rejects.toMatchObject(refused(sentence))
    const file = await workbook({
      场馆: [
        [...HEAD, '别的'],
        ['家', '滨江区', '', long],
      ],
    })
    expect(await read(file)).toMatchObject({ rows: [{ cells: { name: '家' } }] })
  })
})
