import type { AuditRow } from '../../../cloudfunctions/shared/audit/audit.repo'
import { BUNDLE_KEPT_DAYS } from '../../../src/domain/limits'
import { DAY_MS } from '../../../src/domain/time'
import { packed } from '../../../src/domain/zip-pack'
import { bundleCloud, type BundleCloud } from '../../support/bundle-cloud'
import { ROOT } from '../../support/city'
import { docx, jc, p, picture } from '../../support/docx'
import { aNotice } from '../../support/notices'
import { tagged, sudy } from '../../support/old-pages'
import { PLAIN } from '../../support/pictures'
import { all } from '../../support/recount'
import { EDITOR, OTHER, READER, REVIEWER } from '../../support/writing-staff'
import { A_PDF } from '../../support/writing-story'

/** Old notices moved in: sent, read, put right, taken; and the same again. */
let test: BundleCloud
beforeEach(async () => {
  test = await bundleCloud()
})
afterEach(() => test.stop())

const FOREIGN = '<img src="https://cdn.example.invalid/a.png"><img src="https://cdn.example.invalid/b.png">'
const PAPER = docx({
  body:
    p('团费收缴办法（2025年）', jc('center')) +
    p('一、范围。') +
    p(picture('image1', '表')) +
    p('共青团澜江市委员会', jc('right')) +
    p('2025年3月2日', jc('right')),
  media: { 'image1.png': PLAIN.png },
})
const zip = (files: Record<string, string | Buffer>): Buffer =>
  Buffer.from(packed(Object.entries(files).map(([name, content]) => ({ name, content: Buffer.from(content) }))))

const FILES = {
  '公告/1.html': tagged({ title: '2025年“五四”表彰决定', date: '2025-04-28', inside: '<img src="a/1.png">' }),
  '公告/a/1.png': PLAIN.png,
  '公告/2.html': tagged({ inside: FOREIGN }),
  '公告/3.html': tagged({ title: '没有日期的公告', date: '' }).replace('2026-01-01', ''),
  '公告/4.html': sudy(),
  '公告/_upload/article/images/0a/1b/c2.png': PLAIN.png,
  '公告/5.html': tagged({ title: '2025年“五四”表彰决定', date: '2025-04-28' }),
  '公告/坏.html': '',
  '公告/办法.docx': PAPER,
  '公告/公示.pdf': A_PDF,
}
const call = (who: string) => test.as(who)

describe('a bundle of old notices', () => {
  it('is read; only what is to be fixed is asked about, and what is ready comes out under its old day', async () => {
    const read = await test.read(zip(FILES))
    expect(read).toMatchObject({
      step: 'staged',
      html: 6,
      docx: 1,
      read: 7,
      counts: { 'to-fix': 4, ready: 2, skipped: 1, applied: 0 },
    })
    const rows = await test.rows()
    expect(rows.map(({ title, group, problems, skipped }) => [title, group, problems[0]?.message ?? skipped])).toEqual([
      ['2025年“五四”表彰决定', 'ready', null],
      ['关于开展暑期“三下乡”活动的通知', 'to-fix', '外链图片 2 张'],
      ['没有日期的公告', 'to-fix', '缺日期'],
      ['青年文明号复核名单公示', 'to-fix', '附件未找到'],
      ['2025年“五四”表彰决定', 'skipped', '文件里有两份，只导入一份'],
      ['坏.html', 'to-fix', '里面没有正文'],
      ['团费收缴办法（2025年）', 'ready', null],
    ])
    const done = await test.applied()
    expect(done).toMatchObject({ step: 'staged', applied: 2, counts: { ready: 0, 'to-fix': 4 } })
    const [first] = (await call(READER).call('notices', 'feed', { category: null, cursor: null })).rows
    expect(first).toMatchObject({
      title: '2025年“五四”表彰决定',
      source: '团市委学校部',
      publishAt: '2025-04-27T16:00:00.000Z',
      views: 2860,
      unread: false,
      confirmBy: null,
      old: true,
    })
    const opened = await call(READER).call('notices', 'open', { noticeId: first?.noticeId ?? '' })
    expect(opened.blocks?.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'picture'])
    expect(opened).toMatchObject({ old: true, views: 2860 })
  })

  it('is put right, one by one or all at once, and then taken, too', async () => {
    await test.read(zip(FILES))
    const editor = call(EDITOR)
    const fixed = await editor.call('taking', 'putRight', { bundleId: 'b1', nth: 3, day: '2024-09-30', views: 5 })
    expect(fixed.row).toMatchObject({ group: 'ready', day: '2024-09-30', views: 5, problems: [] })
    await editor.call('taking', 'doWithout', { bundleId: 'b1', nth: null, what: 'foreign', without: true })
    await editor.call('taking', 'doWithout', { bundleId: 'b1', nth: 4, what: 'missing', without: true })
    const left = await editor.call('taking', 'leaveOut', { bundleId: 'b1', nth: null, out: true })
    expect(left.counts).toEqual({ 'to-fix': 0, ready: 5, skipped: 2, applied: 0 })
    expect(await test.applied('b1', REVIEWER)).toMatchObject({ step: 'done', applied: 5 })
    expect(await editor.call('taking', 'leaveOut', { bundleId: 'b1', nth: 5, out: true })).toMatchObject({
      step: 'done',
    })
    const shown = test.notices().find(({ title }) => title === '青年文明号复核名单公示')
    expect(shown?.attachments.map(({ name }) => name)).toEqual(['公示.pdf'])
    expect(all<AuditRow>(test.cloud, 'audit').filter(({ deed }) => deed === 'move-notices')).toMatchObject([
      { orgId: ROOT, subject: 'b1', detail: 'notices 5' },
    ])
  })

  it('can be looked at before: what comes along, what does not, and what was left out', async () => {
    await test.read(zip(FILES))
    const page = await call(EDITOR).call('taking', 'bundlePage', { bundleId: 'b1', nth: 2 })
    expect(page.blocks.slice(2)).toEqual(
      ['a', 'b'].map((name) => ({ kind: 'absent', why: 'foreign', words: `https://cdn.example.invalid/${name}.png` })),
    )
    expect(page.words).toBe('已去掉：脚本、表单、跟踪图片 1 处。')
    const other = await call(EDITOR).call('taking', 'bundlePage', { bundleId: 'b1', nth: 4 })
    expect(other.attachments).toEqual([
      { name: '名单.docx', kind: 'docx', bytes: 0, missing: '没有随文件一起上传' },
      { name: '公示.pdf', kind: 'pdf', bytes: A_PDF.length, missing: null },
    ])
    const picture = other.blocks.find(({ kind }) => kind === 'picture')
    expect(picture).toMatchObject({ width: 3, height: 2, url: expect.stringMatching(/^http/) as string })
  })

  it('changes nothing when it comes again, whatever was put right, or was written here under the same title', async () => {
    await test.read(zip(FILES))
    await call(EDITOR).call('taking', 'putRight', { bundleId: 'b1', nth: 3, day: '2024-09-30' })
    await test.applied()
    const before = test.notices()
    const again = await test.read(zip(FILES), 'b2')
    expect(again.counts).toMatchObject({ ready: 0, skipped: 4 })
    expect((await test.rows('b2')).map(({ skipped }) => skipped)).toEqual([
      '已有，跳过',
      null,
      '已有，跳过',
      null,
      '已有，跳过',
      null,
      '已有，跳过',
    ])
    await test.applied('b2', OTHER)
    expect(test.notices()).toEqual(before)
  })

  it('is known again by its address, though its site has changed it since', async () => {
    const saved = '<!-- saved from url=(0038)https://tw.example.invalid/info/1/2.htm -->'
    await test.read(Buffer.from(saved + tagged()), 'b1', '2.html')
    await test.applied()
    const after = saved.replace('https', 'http') + tagged({ title: '三下乡活动的通知（更新）', date: '2025-06-12' })
    expect((await test.read(Buffer.from(after), 'b2', '2.html')).counts).toMatchObject({ ready: 0, skipped: 1 })
  })

  it('is not moved in where it was written here under the same title and day', async () => {
    const title = '关于换届的通知'
    test.has({
      notices: [
        aNotice({ _id: 'n1', title, sourceId: ROOT, scope: ROOT, publishAt: new Date('2025-06-11T04:00:00Z') }),
      ],
    })
    await test.read(zip({ '1.html': tagged({ title }), '2.html': tagged({ title, date: '2025-06-12' }) }))
    expect((await test.rows()).map(({ skipped }) => skipped)).toEqual(['已有，跳过', null])
  })

  it('is found, counted on, and in the list of who writes; what it came in goes after its time', async () => {
    await test.read(Buffer.from(tagged()), 'b1', '三下乡.html')
    await test.applied()
    const [notice] = test.notices()
    const noticeId = notice?._id ?? ''
    await call(READER).call('notices', 'open', { noticeId })
    const search = () =>
      call(READER).call('notices', 'search', { words: '三下乡', category: null, year: 2025, cursor: null })
    // Others are told to search first: it stands behind them, and is found some minutes later all the same.
    let found = await search()
    for (let minute = 0; minute < 20 && found.rows.length === 0; minute++) {
      test.cloud.clock.advance(60_000)
      await test.cloud.fireTimer('jobs')
      found = await search()
    }
    expect(found.rows).toMatchObject([{ noticeId, views: 2861, old: true, unread: false }])
    const { history } = await call(EDITOR).call('writing', 'writing', { noticeId })
    expect(history.map(({ move }) => move)).toEqual(['import'])
    const published = { orgId: ROOT, stage: 'published', cursor: null } as const
    const { rows } = await call(EDITOR).call('writing', 'writings', published)
    expect(rows).toMatchObject([{ noticeId, nth: 1, views: 2861 }])
    const bundles = () => ['uploads', 'bundleRows', 'bundles'].map((name) => all(test.cloud, name).length)
    expect(bundles()).toEqual([1, 1, 1])
    for (const [days, left] of [
      [1.1, [0, 1, 1]],
      [BUNDLE_KEPT_DAYS, [0, 0, 0]],
    ] as const) {
      test.cloud.clock.advance(days * DAY_MS)
      await test.cloud.fireTimer('jobs')
      expect(bundles()).toEqual(left)
    }
    expect(test.notices()).toHaveLength(1)
  })

  it('is given up: what was taken stays, the rest goes', async () => {
    await test.read(zip(FILES))
    await test.applied()
    await call(EDITOR).call('taking', 'dropBundle', { bundleId: 'b1' })
    await call(EDITOR).call('taking', 'dropBundle', { bundleId: 'b1' })
    expect(test.notices()).toHaveLength(2)
    expect(all(test.cloud, 'bundleRows')).toEqual([])
    expect(await call(EDITOR).call('taking', 'bundles', { orgId: ROOT })).toEqual({ bundles: [] })
    await expect(call(EDITOR).call('taking', 'bundle', { bundleId: 'b1' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
