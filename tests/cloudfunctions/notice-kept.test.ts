import type { Trail } from '../../cloudfunctions/jobs/trails.repo'
import type { Block } from '../../src/domain/notices/document'
import { FEED_PAGE } from '../../src/domain/limits'
import { HOUR_MS } from '../../src/domain/time'
import { TUESDAY } from '../support/local-cloud'
import { idsOf, MEMBER, eachInNoticeCity, readingOf, type Reading } from '../support/notice-city'
import { anAttachment, aNotice, MONDAY, noticesWithPairs } from '../support/notices'
import { all } from '../support/recount'
import { answer } from '../support/strangers'

/** What is kept is trusted only as far as the model goes: whatever else came to stand in the database does not leave. */
const here = eachInNoticeCity()

const me = (): Reading => readingOf(here().as(MEMBER))
/** A notice of which some fields are other than they may be, or missing, among what finds it as it was, and a good one below it. */
function plantSpoilt(fields: object): void {
  const was = aNotice({
    _id: 'spoilt',
    text: '正文',
    confirm: { reason: '须知', deadline: new Date(TUESDAY.getTime() + HOUR_MS), question: null },
    attachments: [anAttachment({ file: here().cloud.storage.put('notices/a1.pdf', Buffer.from('%PDF')) })],
  })
  const kept = Object.entries({ ...was, ...fields }).filter(([, value]) => value !== undefined)
  here().has({ notices: [Object.fromEntries(kept)], noticePairs: noticesWithPairs([was]).noticePairs })
  here().has(
    noticesWithPairs([aNotice({ _id: 'good', text: '正文', publishAt: new Date(MONDAY.getTime() - HOUR_MS) })]),
  )
}

it('of a block or a field that is not known nothing leaves, of a link that must not be followed its words', async () => {
  const blocks = JSON.parse(`[
    {"kind":"html","html":"<img src=x onerror=alert(1)>"},
    {"kind":"reference","to":"lesson","id":"../x","title":"课"},
    {"kind":"paragraph","runs":[{"text":"点我","link":{"to":"web","href":"javascript:alert(1)"}}]},
    {"kind":"list","ordered":true,"authorId":"p1","items":[[{"text":"登录","link":{"to":"web","href":"https://www.gqt.org.cn@evil.invalid/"}}]]}
  ]`) as Block[]
  here().has({ notices: [aNotice({ blocks })] })
  expect((await readingOf(here().as(MEMBER)).open('n1')).blocks).toEqual([
    { kind: 'paragraph', runs: [{ text: '点我' }] },
    { kind: 'list', ordered: true, items: [[{ text: '登录' }]] },
  ])
})

/** Where it can't be told who may read it, or what a row of a list needs. */
const NOT_THERE: readonly [string, object][] = [
  ['no audience', { standings: undefined }],
  ['an audience that is a text', { standings: 'member' }],
  ['sectors that are none', { sectors: ['school', 'toString'] }],
  ['no sectors', { sectors: undefined }],
  ['a scope that is null', { scope: null }],
  ['a text for whether it is public', { isPublic: 'false', scope: 'u1' }],
  ['a number for when it comes out', { publishAt: MONDAY.getTime() }],
  ['a text for when it comes out', { publishAt: MONDAY.toISOString() }],
  ['no category', { category: undefined }],
  ['a category that is none', { category: 'constructor' }],
  ['no title', { title: undefined }],
  ['a title that is a list', { title: ['无题'] }],
  ['no source', { source: null }],
  ['no place', { place: undefined }],
  ['a text as its place', { place: 'first' }],
  ['no number as its place', { place: NaN }],
  ['a confirm that says nothing', { confirm: {} }],
  ['a deadline that is a text', { confirm: { reason: '须知', deadline: '2026-12-01', question: null } }],
  ['no word of whether it was withdrawn', { withdrawn: undefined }],
  ['a withdrawal that says nothing', { withdrawn: {} }],
  ['a correction that says nothing', { correction: {} }],
  ['views that are no number', { views: NaN }],
]
it.each(NOT_THERE)('with %s it is as if it were not there, and all others are', async (_, fields) => {
  plantSpoilt(fields)
  expect(idsOf((await me().feed()).rows)).toEqual(['good'])
  expect(idsOf((await me().feed('notice')).rows)).toEqual(['good'])
  expect(idsOf((await me().strip()).rows)).toEqual(['good'])
  expect(idsOf((await me().search('正文')).rows)).toEqual(['good'])
  expect((await me().feed()).unreadConfirms).toBe(0)
  expect([await answer(me().open('spoilt')), await answer(me().file('spoilt'))]).toEqual(['NOT_FOUND', 'NOT_FOUND'])
})

it('a page of nothing but spoilt ones leads to those behind it', async () => {
  const spoilt = Array.from({ length: FEED_PAGE + 2 }, (_, n) => ({
    ...aNotice({ _id: `s${n}`, pinned: true }),
    title: n,
  }))
  here().has({ notices: [...spoilt, aNotice({ _id: 'good' })] })
  expect(await me().whole()).toEqual(['good'])
})

/** What it says, of which the whole parts are left. */
const LEFT: readonly [string, object, object][] = [
  ['no blocks', { blocks: null }, { blocks: [] }],
  [
    'blocks that are none',
    { blocks: [null, 1, [], {}, { kind: 'paragraph' }, { kind: 'list', items: [{}] }] },
    { blocks: [] },
  ],
  ['no attachments', { attachments: undefined }, { attachments: [] }],
  [
    'attachments that are none',
    { attachments: [null, { id: 'a1' }, anAttachment({ bytes: -1 })] },
    { attachments: [] },
  ],
  ['a repost of nothing', { repost: {} }, { repostedFrom: null }],
  [
    'a picture without its size',
    { blocks: [{ kind: 'picture', file: 'cloud://e.b/p.png', width: '9px', height: -1, alt: '' }] },
    { blocks: [] },
  ],
  [
    'what only the pages that compare or write know',
    {
      blocks: [
        { kind: 'paragraph', align: 'x', by: '某人', runs: [{ text: '甲', change: 'out', link: null, by: '某人' }] },
      ],
    },
    { blocks: [{ kind: 'paragraph', runs: [{ text: '甲' }] }] },
  ],
  [
    'rows of several lengths',
    { blocks: [{ kind: 'table', headed: false, rows: [[[{ text: '甲' }]], [], [[], [{ text: '乙' }]]] }] },
    {
      blocks: [
        {
          kind: 'table',
          headed: false,
          rows: [
            [[{ text: '甲' }], []],
            [[], []],
            [[], [{ text: '乙' }]],
          ],
        },
      ],
    },
  ],
  [
    'a correction without what was there before',
    { correction: { at: MONDAY, changes: [null, { what: '时间', before: '', after: '九点' }] } },
    { correction: { changes: [{ what: '时间', before: '', after: '九点' }] } },
  ],
]
it.each(LEFT)('with %s the rest of it is read', async (_, fields, left) => {
  plantSpoilt(fields)
  expect(await me().open('spoilt')).toMatchObject(left)
  expect(JSON.stringify(await me().open('spoilt'))).not.toContain('某人')
  expect(idsOf((await me().feed()).rows)).toEqual(['spoilt', 'good'])
  expect(idsOf((await me().search('正文')).rows)).toContain('good')
})

it('of a picture that does not lie in the storage no address leaves: it would be called by everyone who reads', async () => {
  const picture = { kind: 'picture' as const, width: 1, height: 1, alt: '图' }
  const files = ['https://elsewhere.invalid/count.png', '//elsewhere.invalid/x', 'cloud://other.env/x.png', '']
  here().has({ notices: [aNotice({ blocks: files.map((file) => ({ ...picture, file })) })] })
  expect((await me().open('n1')).blocks).toEqual(files.map(() => ({ ...picture, url: '' })))
})

it('a file that is no longer in the storage is one that is not there', async () => {
  const gone = anAttachment({ file: 'cloud://local-env.local-bucket/notices/gone.pdf' })
  here().has({ notices: [aNotice({ attachments: [gone] })] })
  const fetched = (id: string) =>
    here()
      .as(MEMBER)
      .send('notices', { action: 'file', input: { noticeId: 'n1', attachmentId: id } })
  expect(await fetched('a1')).toEqual(await fetched('a2'))
  expect(await answer(me().file('n1'))).toBe('NOT_FOUND')
})

const TRAILS: readonly [string, object][] = [
  ['without anything', {}],
  ['with a text as its instant', { upTo: 'yesterday', missed: [] }],
  ['with a text in place of a list', { upTo: null, missed: 'n1' }],
  ['with what are no ids', { upTo: null, missed: [null, { $gt: '' }] }],
  ['of the far future', { upTo: new Date('2126-01-01T00:00:00Z'), missed: [] }],
]
it.each(TRAILS)('a trail %s begins anew', async (_, trail) => {
  here().has({ notices: [aNotice()], trails: [{ _id: 'views', ...trail }] })
  await me().open('n1')
  here().cloud.clock.advance(60_000)
  await here().settle()
  expect((await me().card('n1'))?.views).toBe(1)
  const views = all<Trail>(here().cloud, 'trails').filter(({ _id }) => _id === 'views')
  expect(views).toEqual([{ _id: 'views', upTo: TUESDAY, missed: [] }])
})
