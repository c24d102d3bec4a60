import {
  absentAddress,
  addressOfFile,
  fileOfAddress,
  isAbsent,
  isMade,
  placesOf,
} from '../../../../src/domain/notices/moving/addresses'
import { faultsOf, groupsOf, type Judged, type Same } from '../../../../src/domain/notices/moving/judge'
import { packed, packedBytes } from '../../../../src/domain/zip-pack'
import { zipEntries } from '../../../../src/domain/zip-entries'

const same = (text: string): string => text
const places = (written: string): string[] => placesOf(written, '站/公告/1.html', same)

describe('where a file lies that a page names', () => {
  it.each([
    ['a.files/I.PNG', ['站/公告/a.files/i.png']],
    ['.\\图\\a.png?v=1', ['站/公告/图/a.png']],
    ['../../../../x.png', ['x.png']],
    ['/up/a.png', ['站/公告/up/a.png', '站/up/a.png', 'up/a.png']],
    ['file:///C:/Temp/x.files/a.png', ['站/公告/x.files/a.png', '站/公告/a.png']],
    ['javascript:void(0)', []],
    ['mailto:a@b.invalid', []],
    ['', []],
  ])('%s', (written, found) => expect(places(written)).toEqual(found))

  it('of a site, by its path, below whatever folder it was packed with', () => {
    expect(places('https://a.invalid/up/a.png')).toEqual([
      '站/公告/a.invalid/up/a.png',
      '站/公告/up/a.png',
      '站/a.invalid/up/a.png',
      '站/up/a.png',
      'a.invalid/up/a.png',
      'up/a.png',
    ])
  })

  it('is an address of its own for the reader, which leads nowhere', () => {
    expect(fileOfAddress(addressOfFile(12, '表 1.docx'))).toBe(12)
    expect(fileOfAddress('https://a.invalid/12/x')).toBeNull()
    expect(isAbsent(absentAddress('\ud800表.docx'))).toBe(true)
    expect([addressOfFile(1, 'a'), absentAddress('a'), 'https://a.invalid/'].map(isMade)).toEqual([true, true, false])
  })
})

const JUDGED: Judged = {
  unreadable: null,
  title: '题',
  day: '2025-01-01',
  foreign: 0,
  absentPictures: 0,
  absentFiles: 0,
  dropsForeign: false,
  dropsMissing: false,
}
const faults = (over: Partial<Judged>): string[] =>
  faultsOf({ ...JUDGED, ...over }, '2026-11-24').map(({ message }) => message)

describe('what is to be fixed', () => {
  it.each<[Partial<Judged>, string[]]>([
    [{}, []],
    [{ title: ' ' }, ['缺标题']],
    [{ title: '字'.repeat(81) }, ['标题超过 80 个字']],
    [{ day: null }, ['缺日期']],
    [{ day: '2026-11-25' }, ['日期不对']],
    [{ foreign: 1 }, ['外链图片 1 张']],
    [{ foreign: 3 }, ['外链图片 3 张']],
    [{ foreign: 3, dropsForeign: true }, []],
    [{ absentFiles: 1, absentPictures: 2 }, ['附件未找到', '图片未找到 2 张']],
    [{ absentFiles: 1, absentPictures: 2, dropsMissing: true }, []],
    [{ unreadable: '打不开', day: null }, ['打不开']],
  ])('%j', (over, said) => expect(faults(over)).toEqual(said))

  it('of those that are the same the first that can be taken is', () => {
    const one = (nth: number, keys: string[], over: Partial<Same> = {}): Same => ({
      nth,
      keys,
      faults: [],
      byHand: false,
      there: false,
      ...over,
    })
    const told = (...all: Same[]) =>
      [...groupsOf(all).entries()].map(([nth, { group, skipped }]) => [nth, group, skipped])
    const fault = [{ fault: 'day' as const, message: '缺日期' }]
    expect(told(one(2, ['a']), one(1, ['a', 'b']), one(3, ['b']), one(4, ['c']))).toEqual([
      [1, 'ready', null],
      [2, 'skipped', 'double'],
      [3, 'skipped', 'double'],
      [4, 'ready', null],
    ])
    expect(told(one(1, ['a'], { faults: fault }), one(2, ['a']))).toEqual([
      [1, 'to-fix', null],
      [2, 'ready', null],
    ])
    expect(told(one(1, ['a'], { byHand: true }), one(2, ['a'], { there: true, faults: fault }))).toEqual([
      [1, 'skipped', 'by-hand'],
      [2, 'skipped', 'there'],
    ])
  })
})

it('loose files are packed as they are, so that any program opens them', () => {
  const files = [
    { name: '公告/1.html', content: Uint8Array.from([0x31, 0x32, 0x33, 0x34, 0x35, 0x36, 0x37, 0x38, 0x39]) },
    { name: 'b😀.docx', content: new Uint8Array() },
  ]
  const zip = packed(files)
  expect(zip.length).toBe(packedBytes(files.map(({ name, content }) => ({ name, bytes: content.length }))))
  expect(
    zipEntries(zip)?.map(({ name, bytes, packed: of, method }) => [
      Buffer.from(name, 'latin1').toString(),
      bytes,
      of,
      method,
    ]),
  ).toEqual([
    ['公告/1.html', 9, 9, 0],
    ['b😀.docx', 0, 0, 0],
  ])
  // The sum that every description of CRC-32 gives for these nine.
  expect(new DataView(zip.buffer).getUint32(14, true)).toBe(0xcbf43926)
})
