import { confirmWords } from '../../../../src/features/notices/reading/confirm-words'
import { sizeWords } from '../../../../src/domain/size-words'
import { fileWords } from '../../../../src/features/notices/reading/file-words'
import { moment } from '../../../../src/features/notices/reading/words'
import { NOW } from './notices'

describe('words', () => {
  it('of when something was, by the calendar of the reader', () => {
    expect(moment('2026-11-24T01:30:00Z', NOW)).toBe('今天 09:30')
    expect(moment('2026-11-22T01:00:00Z', NOW)).toBe('11月22日 09:00')
    expect(moment('2025-12-31T16:00:00Z', '2026-11-24T02:00:00Z')).toBe('1月1日 00:00')
    expect(moment('2025-12-31T15:59:00Z', NOW)).toBe('2025年12月31日 23:59')
  })

  it('of how large a file is', () => {
    expect([0, 860, 38_400, 999_499, 999_500, 1_240_000].map(sizeWords)).toEqual([
      '0 B',
      '860 B',
      '38 KB',
      '999 KB',
      '1 MB',
      '1.2 MB',
    ])
  })

  it('of what goes on with a file, in three steps where it went wrong', () => {
    expect(fileWords(null, true)).toBeNull()
    expect(fileWords({ state: 'coming', percent: 42 }, true)).toBe('已下载 42%')
    expect(fileWords(null, false)).toBe('要联网才能打开')
    expect(fileWords({ state: 'broken' }, true)).toMatch(/没有下载完.*不受影响.*再点一次/)
    expect(fileWords({ state: 'stuck' }, true)).toMatch(/没能打开.*没有坏.*电脑上/)
  })

  it('of confirming: until when, why, and what it will do', () => {
    const confirm = { reason: '时间变了', deadline: '2026-11-27T10:00:00Z', asked: true }
    expect(confirmWords(confirm, NOW)).toEqual({
      until: '11月27日 18:00 前确认',
      about: '原因：时间变了。确认后团支书会看到。',
      button: '确认还没开放',
    })
    expect(confirmWords({ ...confirm, asked: false }, NOW).button).toBeNull()
    // At the deadline itself it is over.
    expect(confirmWords(confirm, confirm.deadline)).toMatchObject({
      until: '今天 18:00 已截止',
      button: '已截止',
    })
    expect(confirmWords({ ...confirm, reason: '请看！' }, NOW).about).toMatch(/^原因：请看！确认后/)
  })
})
