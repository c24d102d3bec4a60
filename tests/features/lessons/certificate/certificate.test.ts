import jsQR from 'jsqr'
import { codeFor, numberIn } from '../../../../src/features/lessons/certificate/certificate-number'
import { certificatePicture, linesOf, nameIn } from '../../../../src/features/lessons/certificate/certificate-picture'
import { certificateWords } from '../../../../src/features/lessons/certificate/certificate-words'
import { qrOf, type Qr } from '../../../../src/services/qr'
import type { Receipt } from '../../../../src/contract/lessons'
import { passed } from '../phone'

const NUMBER = 'LJ2608-7F3K-92QD'

/** What a reader sees of the code: three pixels a module and the quiet zone around it. */
function seen(qr: Qr): string | undefined {
  const side = (qr.size + 8) * 3
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255)
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const [row, column] = [Math.floor(y / 3) - 4, Math.floor(x / 3) - 4]
      const inside = row >= 0 && column >= 0 && row < qr.size && column < qr.size
      if (inside && qr.isDark(row, column)) pixels.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3)
    }
  return jsQR(pixels, side, side)?.data
}

const receipt = (over: Partial<Receipt> = {}): Receipt => {
  const { receipt: usual } = passed(80)
  if (!usual) throw new Error('no receipt')
  return { ...usual, ...over }
}

describe('a certificate', () => {
  it('bears a code that leads a reader to its number', () => {
    const qr = qrOf(codeFor(NUMBER))

    expect(seen(qr)).toBe(`youth-study:verify:${NUMBER}`)
    expect(qr.picture).toMatch(/^data:image\/gif;base64,/)
  })

  it('says what was learnt, by whom, where and when', () => {
    expect(certificateWords(receipt())).toMatchObject({
      issue: '08',
      facts: '2026 年第 8 期　0.5 学时　小测 80 分',
      branch: ['澜江职业技术学院', '机电 2302 团支部'],
      time: '2026 年 11 月 23 日 09:20',
      number: `编号 ${NUMBER}`,
    })
  })

  it('grows with a long title instead of cutting it', () => {
    const qr = qrOf(NUMBER)
    const short = certificatePicture(receipt(), qr)
    const long = certificatePicture(receipt({ title: '清清澜江'.repeat(10) }), qr)

    expect(short.width).toBe(1125)
    expect(long.height).toBeGreaterThan(short.height)
    const named = certificatePicture(receipt({ name: '古丽米热·艾比布力·买买提明江' }), qr)
    expect(named.height).toBeGreaterThan(short.height)
    expect(linesOf('机电 2302 团支部', 6)).toEqual(['机电 2302 ', '团支部'])
  })
})

describe('a name on the picture', () => {
  it.each([
    ['周雨桐', ['周雨桐'], 30],
    ['欧阳明月', ['欧阳明月'], 30],
    ['古丽米热·艾比布力', ['古丽米热·艾比布力'], 20],
    ['古丽米热·艾比布力·买买提明江', ['古丽米热·艾比布力·', '买买提明江'], 20],
  ])('%s stands beside the code and not under it', (name, lines, size) => {
    expect(nameIn(name)).toEqual({ lines, size })
    // The code begins 207 pixels from the edge.
    for (const line of lines) expect([...line].length * size).toBeLessThanOrEqual(207)
  })
})

describe('a number typed or scanned', () => {
  it.each([
    [NUMBER, NUMBER],
    [' lj2608-7f3k-92qd ', NUMBER],
    ['LJ2608 7F3K 92QD', NUMBER],
    ['LJ2608—7F3K－92QD', NUMBER],
    ['ｌｊ２６０８７ｆ３ｋ９２ｑｄ', NUMBER],
    [codeFor(NUMBER), NUMBER],
    ['https://example.com', null],
    ['LJ2608-7F3K', null],
    ['', null],
  ])('%s is read as %s', (text, number) => {
    expect(numberIn(text)).toBe(number)
  })
})
