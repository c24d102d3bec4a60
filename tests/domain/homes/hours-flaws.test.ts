import { flawOfHours, flawOfSpans, flawOfSpecial } from '../../../src/domain/homes/hours-flaws'
import type { Special } from '../../../src/domain/homes/hours'
import { pictureKindOf, partLength, partsOfFile } from '../../../src/domain/homes/picture'
import { PART_BYTES } from '../../../src/domain/limits'

const DAY = [
  [540, 720],
  [720, 1440],
] as const
const special = (more: Partial<Special>): Special => ({
  kind: 'own',
  from: '2026-04-04',
  until: '2026-04-04',
  spans: [],
  name: '',
  reason: '',
  ...more,
})

describe('opening hours', () => {
  it('are right where stretches follow one another, touching or not, until midnight', () => {
    expect(flawOfSpans([])).toBeNull()
    expect(flawOfSpans(DAY)).toBeNull()
  })

  it('are wrong in a sentence with the stretch that is', () => {
    expect(flawOfSpans([[720, 720]])).toBe('12:00—12:00：关门要晚于开门')
    expect(
      flawOfSpans([
        [540, 720],
        [719, 800],
      ]),
    ).toBe('11:59—13:20：和前一段重叠了')
    expect(
      flawOfSpans([
        [840, 900],
        [540, 720],
      ]),
    ).toBe('9:00—12:00：时段要从早到晚排')
  })

  it('are wrong with the day that it is about', () => {
    const week = [[], [], DAY, [], [], [], [[720, 540] as const]]
    expect(flawOfHours({ week, special: [] })).toBe('周日 12:00—9:00：关门要晚于开门')
    expect(flawOfHours({ week: [], special: [special({ until: '2026-04-03' })] })).toBe('4月4日 最后一天不能早于第一天')
    expect(flawOfHours({ week: [DAY], special: [special({ spans: DAY })] })).toBeNull()
  })

  it('know a closing by its days only, and nothing that lasts more than a year', () => {
    expect(flawOfSpecial(special({ kind: 'closing', spans: DAY }))).toBe('临时闭馆的日子不用写开放时间')
    expect(flawOfSpecial(special({ kind: 'closing' }))).toBeNull()
    expect(flawOfSpecial(special({ until: '2027-04-04' }))).toBeNull()
    expect(flawOfSpecial(special({ until: '2027-04-05' }))).toBe('一次最多设一年')
    expect(flawOfSpecial(special({ spans: [[5, 4]] }))).toContain('关门')
  })
})

describe('a picture', () => {
  const file = (...bytes: number[]): Uint8Array => Uint8Array.from([...bytes, ...Array<number>(20).fill(0)])

  it('is told by how it begins', () => {
    expect(pictureKindOf(file(0xff, 0xd8, 0xff, 0xe1))).toBe('jpg')
    expect(pictureKindOf(file(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a))).toBe('png')
    expect(pictureKindOf(Buffer.from('RIFF\0\0\0\0WEBPVP8 '))).toBe('webp')
    for (const other of ['RIFF\0\0\0\0WAVE', '<svg>', 'GIF89a', '', '%PDF'])
      expect([other, pictureKindOf(Buffer.from(other))]).toEqual([other, null])
  })

  it('comes in parts that make it whole', () => {
    expect([1, PART_BYTES, PART_BYTES + 1].map(partsOfFile)).toEqual([1, 1, 2])
    expect([0, 1, 2].map((nth) => partLength(PART_BYTES + 5, nth))).toEqual([PART_BYTES, 5, 0])
  })
})
