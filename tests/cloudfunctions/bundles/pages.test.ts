import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { BundleFile } from '../../../cloudfunctions/taking/bundles/bundle-file'
import { readPage, triedPage } from '../../../cloudfunctions/taking/bundles/read-page'
import { attachedThing, pictureThing } from '../../../cloudfunctions/taking/bundles/things'
import { linesOfRead } from '../../../src/domain/notices/moving/read-blocks'
import { docx, jc, p } from '../../support/docx'
import { gbk } from '../../support/gbk'
import { sudy, tagged, word } from '../../support/old-pages'
import { zipOf } from '../../support/packed'
import { PLAIN } from '../../support/pictures'
import { A_PDF } from '../../support/writing-story'

/** Old notices as they come, read: what each is, when it was, who published it, and what came along. */
const fixture = (name: string): Buffer => readFileSync(join(__dirname, '../../fixtures/notices', name))

async function read(content: Buffer, name = '旧公告.html', nth = 0) {
  const bundle = new BundleFile(content, name)
  const page = bundle.pages[nth]
  if (!page) throw new Error('no page')
  const { old } = await readPage(page, bundle)
  return {
    ...old,
    said: old.blocks.flatMap((block) => (block.kind === 'picture' ? [] : linesOfRead(block))),
    pictures: old.blocks.flatMap((block) => (block.kind === 'picture' ? [pictureThing(block, old, bundle)] : [])),
    files: old.attachments.map((one) => ({ name: one.name, ...attachedThing(one, page.path, bundle) })),
  }
}

describe('a page', () => {
  it('of a public site says of itself what it is', async () => {
    const found = await read(Buffer.from(tagged()))
    expect(found).toMatchObject({
      title: '关于开展暑期“三下乡”活动的通知',
      day: '2025-06-11',
      source: '团市委学校部',
      views: 2860,
      said: ['各高校团委：', '现就 2025 年暑期社会实践有关安排通知如下。'],
      files: [],
      dropped: 1,
    })
    expect(found.original).toContain('当前位置')
  })

  it('of a site maker, in its own encoding, counted by a program', async () => {
    const found = await read(fixture('notice-02-vsb.gb2312.html'))
    const expected = JSON.parse(fixture('notice-02-vsb.gb2312.html.expected.json').toString()) as {
      title: string
      publishedAt: string
      paragraphs: string[]
      attachments: { name: string }[]
    }
    expect(found).toMatchObject({ title: expected.title, day: expected.publishedAt, source: '团委', views: null })
    expect(found.said.join('\n')).toBe(expected.paragraphs.join('\n'))
    expect(found.files.map(({ name, came }) => [name, came])).toEqual([
      [expected.attachments[0]?.name, false],
      ['PDF.pdf', false],
    ])
    expect(found.pictures).toEqual([{ came: false, why: 'missing', words: '0000_0001_ORI.jpg' }])
    expect(found.said.join()).not.toMatch(/点击次数|_showDynClicks|已下载/)
  })

  it('of a word processor has its title and signature in the text', async () => {
    const found = await read(fixture('notice-01-word-paste.html'))
    expect(found).toMatchObject({
      title: '关于开展秋季主题团日的通知',
      day: '2026-11-20',
      source: '共青团澜江市委员会',
      views: null,
    })
    expect(found.pictures).toMatchObject([{ came: true }])
    expect(found.said).not.toContain(found.title)
  })

  it('of another site maker has names of files beside addresses that say nothing', async () => {
    const zip = zipOf([
      { name: 'site/info/1.html', content: sudy() },
      { name: 'site/_upload/article/images/0a/1b/c2.png', content: PLAIN.png },
      { name: 'site/_upload/article/files/aa/bb/cc.pdf', content: A_PDF },
    ])
    const found = await read(zip)
    expect(found).toMatchObject({ title: '青年文明号复核名单公示', day: '2024-11-19', source: '团委', views: 906 })
    expect(found.pictures).toMatchObject([{ came: true, looked: { about: { width: 3, height: 2 } } }])
    expect(found.files.map(({ name, came }) => [name, came])).toEqual([
      ['名单.docx', false],
      ['公示.pdf', true],
    ])
  })

  it('that was kept by a word processor, in names and signs of Windows', async () => {
    const folder = '通知.files'
    const zip = zipWith(
      { name: gbk('旧公告\\通知.htm'), content: gbk(word('gb2312', `${folder}`)) },
      { name: gbk(`旧公告\\${folder}\\Image001.PNG`), content: PLAIN.png },
    )
    const found = await read(zip)
    expect(found).toMatchObject({ title: '关于办理2025年度团籍注册的通知', day: '2025-03-18', source: '团市委组织部' })
    expect(found.pictures).toMatchObject([{ came: true }])
  })

  it('may say of its encoding what is no longer so', async () => {
    const lies = word('gb2312', 'x')
    expect((await read(Buffer.from(lies))).title).toBe('关于办理2025年度团籍注册的通知')
    expect((await read(gbk(word('utf-8', 'x')))).title).toBe('关于办理2025年度团籍注册的通知')
    expect((await read(Buffer.from(`\uFEFF${lies}`, 'utf16le'))).title).toBe('关于办理2025年度团籍注册的通知')
    const big5 = Buffer.concat([
      Buffer.from('<html><head><meta charset=big5></head><body><h1>'),
      Buffer.from([0xa4, 0xa4, 0xa4, 0xe5]),
      Buffer.from('</h1><p>2025-01-02</p></body></html>'),
    ])
    expect((await read(big5)).title).toBe('中文')
  })

  it('that a browser has kept knows where it was, and what it shows from elsewhere', async () => {
    const head = '<!-- saved from url=(0038)https://tw.example.invalid/info/1/2.htm -->'
    const inside =
      '<img src="./2_files/a.png"><img src="/up/b.png"><img src="https://cdn.example.invalid/c.png" alt="河"><a href="../3.htm">上一篇</a>'
    const found = await read(
      zipOf([
        { name: '2.html', content: head + tagged({ inside }) },
        { name: '2_files/a.png', content: PLAIN.png },
      ]),
    )
    expect(found.address).toBe('https://tw.example.invalid/info/1/2.htm')
    expect(found.pictures).toMatchObject([
      { came: true },
      { came: false, why: 'foreign' },
      { came: false, why: 'foreign', words: '河' },
    ])
    expect(JSON.stringify(found.blocks)).toContain('https://tw.example.invalid/info/3.htm')
  })
})

it('a document says what it is by its title and its end', async () => {
  const body =
    p('团费收缴办法', jc('center')) +
    p('一、范围。') +
    p('共青团澜江市委员会', jc('right')) +
    p('二〇二五年三月二日', jc('right'))
  const found = await read(docx({ body }), '办法.docx')
  expect(found).toMatchObject({ title: '团费收缴办法', day: '2025-03-02', source: '共青团澜江市委员会' })
})

it('what can’t be read is told', async () => {
  const bundle = new BundleFile(
    zipOf([
      { name: 'a.html', content: Buffer.from([0x3c, 0x70, 0x3e, 0, 0xff, 0xff, 0xfe, 0x80, 0xc0, 0xc1, 0xff]) },
      { name: 'b.html', content: '<html><body><script>x</script></body></html>' },
      { name: 'c.html', content: `<html><body>${'字'.repeat(2_000_000)}` },
      { name: 'd.html', content: tagged(), told: { flags: 1 } },
      { name: 'e.docx', content: 'no document' },
    ]),
    'x.zip',
  )
  const said: unknown[] = []
  for (const page of bundle.pages) said.push(await triedPage(page, bundle))
  expect(said).toEqual([
    '编码认不出，另存为 UTF-8 再传',
    '里面没有正文',
    '这个文件太大，读不了',
    '这个文件加了密码，打不开',
    '这个文件打不开，可能不完整。用 Word 或 WPS 打开，另存为 .docx 再传',
  ])
})

/** A ZIP whose names are bytes of any encoding. */
function zipWith(...files: readonly { name: Buffer; content: Buffer }[]): Buffer {
  const letters = files.map(({ name }) => name.toString('latin1').replace(/[^\x20-\x7e]/g, '_'))
  const zip = zipOf(files.map(({ content }, n) => ({ name: letters[n] ?? '', content })))
  for (const [n, { name }] of files.entries())
    for (let at = zip.indexOf(letters[n] ?? ''); at >= 0; at = zip.indexOf(letters[n] ?? '', at + 1)) name.copy(zip, at)
  return zip
}
