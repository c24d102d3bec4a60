import { boxRank, bestBox } from '../../../../src/domain/notices/moving/boxes'
import { guessedCategory } from '../../../../src/domain/notices/moving/category'
import { dayIn, isOnlyDay, isPast } from '../../../../src/domain/notices/moving/days'
import { factsIn, isAbout } from '../../../../src/domain/notices/moving/facts'
import { filesBeside, withoutNumber } from '../../../../src/domain/notices/moving/files'
import { sentTitle } from '../../../../src/domain/notices/moving/sudy'
import { titleKey, titleOf, titleOfFile } from '../../../../src/domain/notices/moving/title'

const NOTHING = new Map<string, string>()
const tags = (said: Record<string, string>) => new Map(Object.entries(said))

describe('a day', () => {
  it.each([
    ['2025-06-11 09:30', '2025-06-11'],
    ['发布于 2025/6/1', '2025-06-01'],
    ['2025 年 6 月 11 日', '2025-06-11'],
    ['20250611093000', '2025-06-11'],
    ['二〇二五年六月十一日', '2025-06-11'],
    ['二○二四年十二月三十日', '2024-12-30'],
    ['二零一九年十月二十日', '2019-10-20'],
    ['2025-02-30', null],
    ['2025年13月1日', null],
    ['电话 0790-5550118', null],
    ['6月11日', null],
  ])('%s is %s', (text, day) => expect(dayIn(text)).toBe(day))

  it('stands alone below a signature', () => {
    expect(['2025年6月11日', '二〇二五年六月十一日 ', '截止 2025年6月11日', ''].map(isOnlyDay)).toEqual([
      true,
      true,
      false,
      false,
    ])
  })

  it('is past from today back to the year 2000', () => {
    const on = ['2026-11-24', '2026-11-25', '2000-01-01', '1999-12-31']
    expect(on.map((day) => isPast(day, '2026-11-24'))).toEqual([true, false, true, false])
  })
})

describe('who published it, when, and how many read it', () => {
  it('say the tags of its head before its words', () => {
    const head = tags({ pubdate: '2024-01-02 10:00', contentsource: ' 团市委 学校部 ', author: '李四' })
    expect(factsIn(['发布时间：2023-09-09 来源：别处 浏览次数：1,204 次'], head)).toEqual({
      day: '2024-01-02',
      source: '团市委 学校部',
      views: 1204,
    })
  })

  it.each([
    ['来源： 校团委 | 发布时间：2023-09-09 | 点击量：[88]', { source: '校团委', day: '2023-09-09', views: 88 }],
    ['作者：团委  日期：2023/9/9  浏览（7）', { source: '团委', day: '2023-09-09', views: 7 }],
    ['作者：张小三 发布日期 2023年9月9日 点击次数：', { source: null, day: '2023-09-09', views: null }],
    ['来源：本站', { source: null, day: null, views: null }],
  ])('%s', (line, found) => expect(factsIn([line], NOTHING)).toEqual(found))

  it('or the signature at the end, of an office and no person', () => {
    const end = (...lines: string[]) => factsIn(['正文一段。', ...lines], NOTHING)
    expect(end('共青团澜江市委员会', '2025年3月2日')).toMatchObject({ source: '共青团澜江市委员会', day: '2025-03-02' })
    expect(end('王小明', '2025年3月2日')).toMatchObject({ source: null, day: '2025-03-02' })
    expect(end('请于 2025年3月2日 前完成')).toMatchObject({ source: null, day: null })
  })

  it('are no text of the notice', () => {
    expect(isAbout('发布时间：2025-01-01 来源：团委 浏览：3')).toBe(true)
    expect(isAbout('时间：周五下午')).toBe(false)
  })
})

describe('what it is called', () => {
  it('its own tag says, its heading, its name without that of the site', () => {
    const page = { tags: NOTHING, headings: [] as string[], name: '关于换届的通知-澜江职业技术学院团委' }
    expect(titleOf(page)).toBe('关于换届的通知')
    expect(titleOf({ ...page, headings: [' ', '换 届'] })).toBe('换 届')
    expect(titleOf({ ...page, headings: ['换届'], tags: tags({ articletitle: '题' }) })).toBe('题')
    expect(titleOf({ ...page, name: '团学-暑期三下乡通知' })).toBe('团学-暑期三下乡通知')
  })

  it('or its file', () => expect(titleOfFile('公告/2024/团费_办法.docx')).toBe('团费 办法'))

  it('is the same in quotes of any kind', () => {
    expect(titleKey('关于“五四” 表彰')).toBe(titleKey('关于"五四"表彰'))
    expect(titleKey('Ａ１')).toBe(titleKey('a1'))
    expect(titleKey('一')).not.toBe(titleKey('二'))
  })

  it('tells what it may be about', () => {
    expect(['名单公示', '志愿者招募', '征文大赛', '换届通知'].map(guessedCategory)).toEqual([
      'publicity',
      'volunteer',
      'activity',
      'notice',
    ])
  })
})

it('the element that holds the text is the one that is known best, and says something', () => {
  expect(boxRank('div', { id: 'vsb_content' })).toBe(0)
  expect(boxRank('div', { class: 'a wp_articlecontent b' })).toBe(2)
  expect(boxRank('div', { class: 'wp_articlecontents' })).toBeNull()
  const boxes = [
    { nth: 1, rank: 0, says: 0 },
    { nth: 2, rank: 5, says: 3 },
    { nth: 3, rank: 5, says: 9 },
    { nth: 4, rank: 8, says: 99 },
  ]
  expect(bestBox(boxes)?.nth).toBe(3)
  expect(bestBox([])).toBeNull()
})

it('files beside the text are its own where they are called or kept so', () => {
  const file = (name: string, href: string) => ({ name, href, kind: 'pdf' as const })
  const all = [
    file('附件1：表.pdf', 'https://a.invalid/1.pdf'),
    file('章程.pdf', 'https://a.invalid/files/2.pdf'),
    file('名单.pdf', 'https://a.invalid/_upload/article/files/3.pdf'),
  ]
  expect(filesBeside(all).map(({ name }) => name)).toEqual(['附件1：表.pdf', '名单.pdf'])
  expect(['附件1：登记表.docx', '附件二、名单.xlsx', '登记表.docx'].map(withoutNumber)).toEqual([
    '登记表.docx',
    '名单.xlsx',
    '登记表.docx',
  ])
  expect(sentTitle({ 'sudyfile-attr': "{'title':'名单.docx'}" })).toBe('名单.docx')
  expect(sentTitle({})).toBe('')
})
