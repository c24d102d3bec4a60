import fc from 'fast-check'
import { fileName } from '../../../src/domain/tables/file-name'
import { momentInName, momentWords } from '../../../src/domain/tables/moment'

const DEADLINE = new Date('2026-11-29T14:00:00Z')

describe('the name of a file', () => {
  it('says whose table it is, of what and as of when', () => {
    const frozen = { moment: 'frozen', asOf: DEADLINE, several: false } as const
    expect(fileName('机电 2302 团支部', ['2026 年第 8 期', '参学情况', momentInName(frozen), ''], 'csv')).toBe(
      '机电 2302 团支部 2026 年第 8 期 参学情况 截止时冻结 20261129-2200.csv',
    )
  })

  it.each([
    ['../../etc/passwd', 'etc passwd 参学情况.csv'],
    ['.隐藏', '隐藏 参学情况.csv'],
    ['a\u202egnp.exe', 'a gnp.exe 参学情况.csv'],
    ['a\u0000b\nc\\d:e*f?"<>|#%&', 'a b c d e f 参学情况.csv'],
    ['\u200b', '参学情况.csv'],
  ])('leads nowhere and hides nothing: %j', (org, name) => {
    expect(fileName(org, ['参学情况'], 'csv')).toBe(name)
  })

  it('fits into what file systems take, and keeps its ending', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (org) => {
        const name = fileName(org.repeat(3), ['2026 年第 8 期', '参学情况'], 'xlsx')
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(220)
        expect(name).toMatch(/参学情况\.xlsx$/)
        expect(name).not.toMatch(/[/\\:\p{C}]|^\./u)
      }),
    )
  })
})

describe('the moment of a table', () => {
  it('is the deadline, the last of several, or the asking', () => {
    const told = { asOf: DEADLINE, several: false }
    expect(momentWords({ moment: 'frozen', asOf: DEADLINE, several: false })).toBe(
      '截止时冻结（2026 年 11 月 29 日 22:00）',
    )
    expect(momentWords({ moment: 'frozen', asOf: DEADLINE, several: true })).toBe(
      '各期截止时冻结（最后一期 2026 年 11 月 29 日 22:00）',
    )
    expect(momentWords({ moment: 'live', asOf: DEADLINE, several: true })).toBe('实时（2026 年 11 月 29 日 22:00）')
    expect(momentInName({ moment: 'live', ...told })).toBe('实时 20261129-2200')
  })
})
