import type { NoticeDetail, ShownBlock } from '../../../../src/contract/notices'
import { codeFor, noticeIn } from '../../../../src/features/notices/paper-code'
import { keptWords } from '../../../../src/features/notices/reading/paper/kept-words'
import { linesOf, type Measure } from '../../../../src/features/notices/reading/paper/lines'
import { pagesOf, type Page } from '../../../../src/features/notices/reading/paper/pages'
import { paperOf } from '../../../../src/features/notices/reading/paper/paper'
import { ROOM, stripsOf } from '../../../../src/features/notices/reading/paper/strips'

/** Every Latin letter is half as wide as a Chinese one. */
const measure: Measure = (words, { size }) =>
  [...words].reduce((sum, letter) => sum + (letter.charCodeAt(0) < 0x2e80 ? size / 2 : size), 0)

const notice = (given: Partial<NoticeDetail>): NoticeDetail => ({
  noticeId: 'n-1',
  title: '关于开展巡河的通知',
  source: '共青团澜江市委员会',
  category: 'notice',
  publishAt: '2026-03-17T01:00:00.000Z',
  views: 3,
  pinned: false,
  unread: false,
  confirmBy: null,
  confirmed: false,
  corrected: false,
  withdrawn: false,
  old: false,
  blocks: [],
  attachments: [],
  confirm: null,
  repostedFrom: null,
  correction: null,
  withdrawal: null,
  now: '2026-03-18T01:00:00.000Z',
  ...given,
})
const onPages = (given: Partial<NoticeDetail>): Page[] => pagesOf(stripsOf(paperOf(notice(given)), '扫码', measure))
const wordsOf = (page: Page): string => page.map((mark) => (mark.kind === 'words' ? mark.words : '')).join('')
const paragraph = (text: string): ShownBlock => ({ kind: 'paragraph', runs: [{ text }] })

/** So many letters, none like the one before it. */
const long = (letters: number, from = 0x4e00): string =>
  String.fromCharCode(...Array.from({ length: letters }, (_, nth) => from + (nth % 5000)))

describe('a notice on paper', () => {
  it('says in full where its words lead, once', () => {
    const href = 'https://example.org/river'
    const runs = [
      { text: '报名', link: { to: 'web', href } as const },
      { text: href, link: { to: 'web', href } as const },
      { text: '团课', link: { to: 'lesson', id: 'l-1' } as const },
      { text: '别处', link: { to: 'web', href: 'javascript:alert(1)' } as const },
    ]
    const [block] = paperOf(notice({ blocks: [{ kind: 'paragraph', runs }] })).blocks
    expect(block?.kind === 'paragraph' && block.runs.map(({ text }) => text).join('')).toBe(
      `报名（${href}）${href}团课（青年学习里的团课）别处`,
    )
  })

  it('tells the year of all its days, that it was corrected, and not what was taken out', () => {
    const correction = { at: '2026-03-18T01:00:00.000Z', changes: [] }
    const runs = [
      { text: '旧', change: 'out' as const },
      { text: '新', change: 'in' as const },
    ]
    const paper = paperOf(notice({ correction, repostedFrom: '团省委', blocks: [{ kind: 'paragraph', runs }] }))
    expect(paper.mark).toBe('已更正 2026 年 3 月 18 日 09:00')
    expect(paper.date).toBe('2026 年 3 月 17 日 09:00 发布')
    expect(paper.source).toBe('共青团澜江市委员会（转自 团省委）')
    expect(paper.blocks).toEqual([{ kind: 'paragraph', align: 'left', runs: [{ text: '新' }] }])
  })

  it('of one that was taken back says why, and nothing of its text', () => {
    const withdrawal = { at: '2026-03-18T01:00:00.000Z', reason: '时间有误', confirmedAt: null, followUp: null }
    const paper = paperOf(notice({ withdrawal, blocks: [paragraph('正文在此')] }))
    expect(paper.mark).toMatch(/^已撤回 /)
    expect(JSON.stringify(paper)).toContain('撤回原因：时间有误')
    expect(JSON.stringify(paper)).not.toContain('正文在此')
  })

  it('leads back by its code, printed here or from the web', () => {
    expect(noticeIn('youth-study:notice:n-1')).toBe('n-1')
    expect(noticeIn('https://example.org/a/#/features/notices/reading/pages/notice/index?noticeId=n-1')).toBe('n-1')
    expect(noticeIn('https://example.org/a/#/features/lessons/watching/pages/lesson/index?lessonId=l-1')).toBeNull()
    expect(noticeIn('youth-study:notice:<b>')).toBeNull()
    expect(noticeIn('youth-study:join:ABCDEF')).toBeNull()
    expect(codeFor('n-1')).toContain('n-1')
  })
})

describe('its lines', () => {
  const lines = (text: string, room: number) =>
    linesOf([{ text }], 10, { room, measure }).map(({ stretches }) => stretches.map(({ words }) => words).join(''))

  it('end where they are full: words of letters whole, marks never first', () => {
    expect(lines('一二三四，五六', 40)).toEqual(['一二三', '四，五六'])
    expect(lines('一二 river 三', 40)).toEqual(['一二 ', 'river 三'])
    expect(lines('一（二三', 30)).toEqual(['一（二', '三'])
    expect(lines('一\n\n二', 30)).toEqual(['一', '', '二'])
  })

  it('cut what is too long for any, by the letter, and no letter into halves', () => {
    expect(lines('https://a.cn/𠮷𠮷', 25)).toEqual(['https', '://a.', 'cn/𠮷', '𠮷'])
  })

  it('keep each look', () => {
    const runs = [{ text: '一二', bold: true }, { text: '三，四' }]
    const found = linesOf(runs, 10, { room: 30, measure }).map(({ stretches }) => stretches)
    expect(found.map((line) => line.map(({ words, bold }) => [words, bold]))).toEqual([
      [['一二', true]],
      [['三，四', false]],
    ])
  })
})

describe('its pages', () => {
  const row = (nth: number): { text: string }[][] => [[{ text: `第${nth}行` }], [{ text: long(30) }]]
  const everything: ShownBlock[] = [
    paragraph(long(3000)),
    { kind: 'heading', level: 1, runs: [{ text: '安排' }] },
    { kind: 'list', ordered: true, items: Array.from({ length: 60 }, (_, nth) => [{ text: `第${nth}项${long(50)}` }]) },
    { kind: 'table', headed: true, rows: [[[{ text: '行' }], [{ text: '说明' }]], ...Array.from({ length: 80 }, (_, nth) => row(nth))] },
    { kind: 'picture', pictureId: 'p-1', url: 'https://example.org/p.png', width: 3000, height: 9000, alt: '' } as ShownBlock,
    { kind: 'table', headed: false, rows: [[[{ text: long(9000) }], [{ text: '短' }]]] },
  ] // oxfmt-ignore

  it('lose nothing', () => {
    const all = onPages({ blocks: everything }).map(wordsOf).join('')
    const items = Array.from({ length: 60 }, (_, nth) => `${nth + 1}.第${nth}项${long(50)}`)
    const rows = Array.from({ length: 80 }, (_, nth) => `第${nth}行${long(30)}`)
    const lost = [long(3000), '安排', ...items, ...rows].filter((words) => !all.includes(words))
    expect(lost).toEqual([])
    expect(all.replace('短', '').includes(long(9000))).toBe(true)
  })

  it('hold all of what stands on them', () => {
    const pages = onPages({ blocks: everything })
    expect(pages.length).toBeGreaterThan(8)
    for (const mark of pages.flat()) {
      const [top, bottom] = mark.kind === 'words' ? [mark.y - mark.size, mark.y + mark.size / 3] : [mark.y, mark.y + ('height' in mark ? mark.height : mark.kind === 'code' ? mark.side : 0)]
      expect(top).toBeGreaterThanOrEqual(0)
      expect(bottom).toBeLessThanOrEqual(ROOM.height)
      const right = mark.kind === 'words' ? mark.x + measure(mark.words.trim(), mark) : mark.kind === 'code' ? mark.x : mark.x + mark.width
      expect([mark.x >= 0, right <= ROOM.width + 0.01]).toEqual([true, true])
    }
    const codes = pages.map((page) => page.filter(({ kind }) => kind === 'code').length)
    expect(codes).toEqual([...codes.slice(1).map(() => 0), 1])
  }) // oxfmt-ignore

  it('break tables between rows, and say again what the columns are', () => {
    const rows = [[[{ text: '行' }], [{ text: '说明' }]], ...Array.from({ length: 80 }, (_, nth) => row(nth))]
    const pages = onPages({ blocks: [{ kind: 'table', headed: true, rows }] }).map(wordsOf)
    const withRows = pages.filter((page) => /第\d+行/.test(page))
    expect(withRows.length).toBeGreaterThan(1)
    for (const page of withRows) expect(page).toMatch(/行说明第\d+行/)
    const split = pages.map((page) => page.split(long(30)).length - 1).reduce((sum, one) => sum + one, 0)
    expect(split).toBe(80)
  })

  it('never end with a heading, nor with the first line of a paragraph', () => {
    for (let lines = 20; lines < 45; lines++) {
      const heading: ShownBlock = { kind: 'heading', level: 2, runs: [{ text: '末题' }] }
      const blocks = [...Array.from({ length: lines }, () => paragraph('行')), heading, paragraph(long(400))]
      const page = onPages({ blocks })
        .map(wordsOf)
        .find((words) => words.includes('末题'))
      expect(page).toContain(`末题${long(80)}`)
    }
  })
})

describe('what came of keeping it', () => {
  it('tells how many lie in the album', () => {
    expect(keptWords({ saved: 'saved', count: 1, of: 1 })).toBe('已存到相册')
    expect(keptWords({ saved: 'saved', count: 3, of: 3 })).toBe('3 张图片已存到相册')
    expect(keptWords({ saved: 'failed', count: 2, of: 3 })).toBe('共 3 张，存下了前 2 张，后面的没有存下来。请过一会儿再试。')
    expect(keptWords({ saved: 'refused', count: 0, of: 3 })).toBe('没有相册权限，图片没有存下来，公告还在。打开权限后再存一次。')
    expect(keptWords({ saved: 'cancelled', count: 0, of: 3 })).toBe('')
  }) // oxfmt-ignore
})
