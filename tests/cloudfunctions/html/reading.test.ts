import { readHtml } from '../../../cloudfunctions/shared/notices/read-html'
import type { ReadBlock } from '../../../src/domain/notices/html/model'

const read = (html: string, base?: string): ReadBlock[] =>
  readHtml(html, base === undefined ? {} : { base }).document.blocks
const paragraph = (text: string) => ({ kind: 'paragraph', runs: [{ text }] })
const rows = (html: string): string[][] => {
  const [table] = read(html)
  return table?.kind === 'table'
    ? table.rows.map((row) => row.map((cell) => cell.map(({ text }) => text).join('')))
    : []
}

describe('text', () => {
  it.each([
    ['white space of every kind is one space or none', '<p> \n\t　甲&nbsp;&nbsp;　乙 </p>', '甲 乙'],
    ['lines of the source are none within Chinese', '<p>请于\n周五<b></b>\n前\r\n完成</p>', '请于周五前完成'],
    ['lines of the source are spaces between Latin words', '<p>Youth\nStudy</p>', 'Youth Study'],
    ['controls, marks of direction and zero width are gone', '<p>甲\u0007\u202E\u200B\uFEFF乙&#1;</p>', '甲乙'],
    ['emoji of several parts stay', '<p>👨‍👩‍👧 ❤️</p>', '👨‍👩‍👧 ❤️'],
    ['figures above and below the line are signs of their own', '<p>10<sup>3</sup>、H<sub>2</sub>O</p>', '10³、H₂O'],
    ['a break is a line within the paragraph', '<p>一<br>二</p>', '一\n二'],
    ['lines of text as it is stay', '<pre>一\n 二</pre>', '一\n二'],
  ])('%s', (_, html, text) => expect(read(html)).toEqual([paragraph(text)]))

  it('two breaks part paragraphs', () => expect(read('一<br><br>二')).toEqual([paragraph('一'), paragraph('二')]))

  it('headings are of two levels; looks are weight and place', () => {
    const html =
      '<h1>甲</h1><h2>乙</h2><h3 align=center><b>丙</b></h3><p align=right><span style="font-weight:700">丁</span><i>戊</i></p>'
    expect(read(html)).toEqual([
      { kind: 'heading', level: 1, runs: [{ text: '甲' }] },
      { kind: 'heading', level: 1, runs: [{ text: '乙' }] },
      { kind: 'heading', level: 2, runs: [{ text: '丙' }] },
      { kind: 'paragraph', align: 'right', runs: [{ text: '丁', bold: true }, { text: '戊' }] },
    ])
  })

  it.each([
    ['display', '<span style="color:red; DISPLAY : none !important">藏</span>'],
    ['an attribute', '<span hidden>藏</span>'],
    ['no size', '<span style="font-size:0px">藏</span>'],
    ['a share of no size', '<span style="font-size:0"><b style="font-size:2em">藏</b></span>'],
    ['visibility', '<span style="visibility:hidden">藏</span>'],
    ['Word', '<span style="mso-hide:all">藏</span>'],
    ['a place out of sight', '<span style="position:absolute;left:-9999px">藏</span>'],
    ['a line through it', '<s>藏</s>'],
  ])('what nobody sees is left out and told: %s', (_, hidden) => {
    const { document, lost } = readHtml(`<p>见${hidden}</p>`)
    expect(document.blocks).toEqual([paragraph('见')])
    expect(lost).toEqual([{ kind: hidden.startsWith('<s>') ? 'struck' : 'hidden', count: 1, words: '藏' }])
  })

  it('what is of a size again within what is of none is seen', () => {
    expect(read('<div style="font-size:0">藏<p style="font-size:16px">见</p></div>')).toEqual([paragraph('见')])
  })
})

describe('lists', () => {
  it('lists within items are lines of the item', () => {
    const html = '<ol><li>一<ul><li>甲<li>乙</ul></li><li><p>二</p><p>又</p></li><li> </li></ol>'
    expect(read(html)).toEqual([
      { kind: 'list', ordered: true, items: [[{ text: '一\n· 甲\n· 乙' }], [{ text: '二\n又' }]] },
    ])
  })

  it('what does not count from one on bears its numbers', () => {
    expect(read('<ol start=3><li>三<li value=7>七</ol>')).toEqual([
      { kind: 'paragraph', runs: [{ text: '3. ' }, { text: '三' }] },
      { kind: 'paragraph', runs: [{ text: '7. ' }, { text: '七' }] },
    ])
  })

  it('items that are not closed end where the next begins', () => {
    expect(read('<ul><li><p>甲<li><b>乙<li>丙</ul>丁')).toEqual([
      { kind: 'list', ordered: false, items: [[{ text: '甲' }], [{ text: '乙', bold: true }], [{ text: '丙' }]] },
      paragraph('丁'),
    ])
  })
})

describe('tables', () => {
  it.each([
    [
      'merged cells stand in each place',
      '<table><tr><td rowspan=2>甲<td colspan=2>乙<tr><td>丙<td>丁</table>',
      [
        ['甲', '乙', '乙'],
        ['甲', '丙', '丁'],
      ],
    ],
    [
      'short rows are filled',
      '<table><tr><td>甲<td>乙<tr><td>丙</table>',
      [
        ['甲', '乙'],
        ['丙', ''],
      ],
    ],
    [
      'columns that no row tells apart are one',
      '<table><tr><td colspan=5>甲<td>乙<tr><td colspan=5>丙<td>丁</table>',
      [
        ['甲', '乙'],
        ['丙', '丁'],
      ],
    ],
    ['wide ones leave their neighbours room', '<table><tr><td colspan=1000>甲<td>乙<tr><td>1<td>2</table>', undefined],
    [
      'a table within a cell is its lines',
      '<table><tr><td>甲<table><tr><td>1<td>2<tr><td>3</table><td>乙</table>',
      [['甲\n1 2\n3', '乙']],
    ],
    [
      'cells that are not closed end where the next begins',
      '<table><tr><td><p>甲<td><ul><li>乙<td>丙<tr><td><b>丁</table>',
      [
        ['甲', '· 乙', '丙'],
        ['丁', '', ''],
      ],
    ],
  ])('%s', (_, html, cells) => {
    if (cells) expect(rows(html)).toEqual(cells)
    else expect(rows(html).flat()).toEqual(expect.arrayContaining(['甲', '乙', '1', '2']))
  })

  it('the first row is the head where it says so', () => {
    const headed = (html: string) => read(html).map((block) => block.kind === 'table' && block.headed)
    expect(headed('<table><tr><th>甲<th>乙<tr><td>1<td>2</table>')).toEqual([true])
    expect(headed('<table><thead><tr><td>甲<td>乙<tbody><tr><td>1<td>2</table>')).toEqual([true])
    expect(headed('<table><tr><th>甲<td>乙</table>')).toEqual([false])
  })

  it('one of a single column only puts things below each other', () => {
    expect(read('<table><tr><td><h2>甲</h2><p align=center>乙</p></td></tr></table>')).toEqual([
      { kind: 'heading', level: 1, runs: [{ text: '甲' }] },
      { kind: 'paragraph', align: 'center', runs: [{ text: '乙' }] },
    ])
  })

  it('pictures of cells and items come after them', () => {
    const kinds = read('<table><tr><td>甲<img src="https://a.invalid/1.png"><td>乙</table>').map(({ kind }) => kind)
    expect(kinds).toEqual(['table', 'picture'])
  })
})

describe('links', () => {
  const link = (href: string, base?: string) => {
    const [block] = read(`<a href="${href}">此处</a>`, base)
    return block?.kind === 'paragraph' ? block.runs[0]?.link : undefined
  }

  it.each([
    ['https://EXAMPLE.invalid:443/甲?b=1&amp;c=2#d', 'https://example.invalid/%E7%94%B2?b=1&c=2#d'],
    ['//example.invalid/x', 'https://example.invalid/x'],
    ['../x', 'https://base.invalid/x'],
    ['ht\ntps://example.invalid', 'https://example.invalid/'],
    ['https://www.\u0430pple.com', 'https://www.xn--pple-43d.com/'],
    ['https://example.invalid/{{x}}', 'https://example.invalid/%7B%7Bx%7D%7D'],
    ['https://example.invalid/?q={{x}}`', 'https://example.invalid/?q=%7B%7Bx%7D%7D%60'],
  ])('%s leads to %s', (written, href) =>
    expect(link(written, 'https://base.invalid/a/b')).toEqual({ to: 'web', href }),
  )

  it.each([
    'javascript:1',
    'https://u:p@example.invalid/',
    'ftp://example.invalid/',
    'mailto:a@example.invalid',
    'http://[::1]/',
    'https://intranet/',
    'x.html',
  ])('%s leads nowhere, and its words stay', (written) =>
    expect(read(`<a href="${written}">此处</a>`)).toEqual([paragraph('此处')]),
  )

  it('pages of this app are places of it', () => {
    expect(link('/features/notices/reading/pages/notice/index?noticeId=n1')).toEqual({ to: 'notice', id: 'n1' })
    expect(link('#/features/lessons/watching/pages/lesson/index?lessonId=l1&at=3')).toEqual({ to: 'lesson', id: 'l1' })
  })

  it('words that name another host lose their link, which is told', () => {
    const { document, lost } = readHtml('<a href="https://evil.invalid/">www.<b>gqt</b>.org.cn</a>')
    expect(JSON.stringify(document)).not.toContain('evil')
    expect(lost).toEqual([{ kind: 'link', count: 1, words: 'www.gqt.org.cn' }])
    const own = readHtml('<a href="https://www.gqt.org.cn/x">gqt.org.cn</a>').document.blocks
    expect(JSON.stringify(own)).toContain('https://www.gqt.org.cn/x')
  })

  it('files are attachments under the name that the page gives them', () => {
    const { attachments } = readHtml(
      '<a href="https://a.invalid/1">登记表.xlsx</a><a href="https://a.invalid/%E8%A1%A8.PDF">下载</a><a href="https://a.invalid/1">又.xlsx</a>',
    ).document
    expect(attachments).toEqual([
      { href: 'https://a.invalid/1', name: '登记表.xlsx', kind: 'xlsx' },
      { href: 'https://a.invalid/%E8%A1%A8.PDF', name: '下载.pdf', kind: 'pdf' },
    ])
  })
})

describe('pictures', () => {
  it.each([
    ['https://a.invalid/1.png', []],
    ['data:image/webp;base64,AAAA', []],
    ['data:image/svg+xml;base64,AAAA', ['image']],
    ['https://a.invalid/1.svg?x', ['image']],
    ['file:///C:/Temp/1.png', ['image-on-their-computer']],
    ['C:\\Temp\\1.png', ['image-on-their-computer']],
    ['blob:https://a.invalid/0', ['image-on-their-computer']],
  ])('%s', (src, told) => {
    const { document, lost } = readHtml(`<img src="${src}" width=600px height=50% alt=" 合影 ">`)
    expect(lost.map(({ kind }) => kind)).toEqual(told)
    expect(document.blocks).toEqual(
      told.length > 0 ? [] : [{ kind: 'picture', src, width: 600, height: 0, alt: '合影' }],
    )
  })
})
