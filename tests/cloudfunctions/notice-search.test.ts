import type { Notice } from '../../cloudfunctions/shared/notices/notices.repo'
import type { FoundNotice, FoundNotices, Piece } from '../../src/contract/notices'
import { aCity, branchId, OFFICER, openidOf } from '../support/city'
import { localCloud, TUESDAY, type TestCloud } from '../support/local-cloud'
import { aNotice, noticesWithPairs } from '../support/notices'

/** Search as readers meet it: what is found, by whom, and what is told of it. */
const branch = branchId(0, 0)
const elsewhere = branchId(1, 0)
const HOUR = 3_600_000
const at = (hours: number) => new Date(TUESDAY.getTime() + hours * HOUR)

const ALL: readonly Notice[] = [
  aNotice({
    _id: 'title',
    title: '团员教育评议结果公示',
    category: 'publicity',
    text: '结果如下。',
    publishAt: at(-1),
  }),
  aNotice({ _id: 'text', title: '记录填写说明', text: '民主评议的记录只填结论。', publishAt: at(-2) }),
  aNotice({ _id: 'source', title: '例行检查', source: '评议办公室', text: '请准备。', publishAt: at(-3) }),
  aNotice({
    _id: 'file',
    title: '表格',
    text: '见附件。',
    attachments: [{ id: 'a1', file: 'cloud://x/y.docx', name: '评议自评表.docx', kind: 'docx', bytes: 10 }],
    publishAt: at(-4),
  }),
  aNotice({ _id: 'unit', title: '一区评议安排', scope: 'u0', publishAt: at(-5) }),
  aNotice({ _id: 'elsewhere', title: '二区评议安排', scope: 'u1', publishAt: at(-6) }),
  aNotice({ _id: 'youth', title: '青年评议', standings: ['youth'], publishAt: at(-7) }),
  aNotice({ _id: 'school', title: '学校评议', sectors: ['school'], publishAt: at(-8) }),
  aNotice({ _id: 'public', title: '评议热线', isPublic: true, publishAt: at(-9) }),
  aNotice({ _id: 'tomorrow', title: '明天评议', isPublic: true, publishAt: at(24) }),
  aNotice({
    _id: 'withdrawn',
    title: '评议表停用',
    text: '旧文密件，不再流传。',
    attachments: [{ id: 'a1', file: 'cloud://x/z.pdf', name: '密件.pdf', kind: 'pdf', bytes: 10 }],
    withdrawn: { at: TUESDAY, reason: '重发', followUpId: null },
    publishAt: at(-10),
  }),
  aNotice({
    _id: 'corrected',
    title: '更正过的安排',
    text: '地点改在图书馆。',
    correction: { at: TUESDAY, changes: [], before: aNotice({ text: '地点在体育场。' }) },
    publishAt: at(-11),
  }),
  aNotice({ _id: 'width', title: 'ＡＰＰ 使用说明', text: '活动室 120㎡，第①期，oﬃce。', publishAt: at(-12) }),
  aNotice({ _id: 'rare', title: '𠮷野同学毕业啦🎓🎓', publishAt: at(-13) }),
  aNotice({ _id: 'signs', title: '.*+?^${}()|[]\\ $where $ne', text: 'a.b|c', publishAt: at(-14) }),
  aNotice({
    _id: 'long',
    title: '长词',
    text: '一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉。',
    publishAt: at(-15),
  }),
  aNotice({ _id: 'last-year', title: '元旦前一刻', publishAt: new Date('2025-12-31T15:59:59.999Z') }),
  aNotice({ _id: 'this-year', title: '元旦零点', publishAt: new Date('2025-12-31T16:00:00Z') }),
]

let test: TestCloud
beforeAll(async () => {
  test = await localCloud()
  test.has(aCity({ now: TUESDAY, people: 3, standing: (place) => (place === 2 ? 'youth' : 'member') }))
  test.has(noticesWithPairs(ALL))
})
afterAll(() => test.stop())

const ask = (
  openid: string,
  words: string,
  more: Partial<{ category: 'publicity'; year: number; cursor: string }> = {},
) => test.as(openid).call('notices', 'search', { words, category: null, year: null, cursor: null, ...more })
const ids = ({ rows }: FoundNotices) => rows.map(({ noticeId }) => noticeId)
const told = (pieces: readonly Piece[]) => pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('')
const member = openidOf(branch, 1)
/** What is told where there is nothing: no number, no further page. */
const nothing = { rows: [], next: null, narrow: false, now: expect.any(String) as string }
const found = async (words: string) => ids(await ask(member, words))

describe('what is found', () => {
  it('stands in the title, the text, the source or the name of a file; the newest comes first', async () => {
    const page = await ask(member, '评议')
    expect(ids(page)).toEqual(['title', 'text', 'source', 'file', 'unit', 'public', 'withdrawn'])
    expect(page).toMatchObject({ next: null, narrow: false })
    const row = (id: string) => page.rows.find(({ noticeId }) => noticeId === id) as FoundNotice
    expect(told(row('title').titlePieces)).toBe('团员教育[评议]结果公示')
    expect(told(row('title').excerpt)).toBe('结果如下。')
    expect(told(row('text').excerpt)).toBe('民主[评议]的记录只填结论。')
    expect(told(row('file').excerpt)).toBe('[评议]自评表.docx')
    expect(row('source')).toMatchObject({ source: '评议办公室', unread: true, pinned: false, category: 'notice' })
  })

  it.each([
    ['app', ['width']],
    ['ＡＰＰ', ['width']],
    ['120M2', ['width']],
    ['第1期', ['width']],
    ['office', ['width']],
    ['𠮷野', ['rare']],
    ['🎓🎓', ['rare']],
    ['啦🎓', ['rare']],
    ['评议 记录', ['text']],
    ['记录　评议', ['text']],
    ['评议 议', ['title', 'text', 'source', 'file', 'unit', 'public', 'withdrawn']],
    ['评议 零', []],
    ['议结果公', ['title']],
    ['教育 评议结果', ['title']],
    ['评议的记录，只填', ['text']],
    ['评议的说明', []],
    ['一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉', ['long']],
    ['一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未酉申', []],
    ['丙丁', ['long']],
  ])('for %s: %j', async (words, expected) => {
    expect(await found(words)).toEqual(expected)
  })

  it.each([
    ['.*'],
    ['^评'],
    ['评.'],
    ['$ne'],
    ['{"$gt":""}'],
    ["' or 1=1 --"],
    ['评\\议'],
    ['constructor'],
    ['__proto__'],
  ])('signs of other languages mean nothing: %s', async (words) => {
    const page = await ask(member, words).catch((error: unknown) => error)
    if (page instanceof Error) expect(page).toMatchObject({ code: 'INVALID_INPUT' })
    else expect(ids(page as FoundNotices).filter((id) => id !== 'signs')).toEqual([])
  })

  it('letters between signs are found', async () => {
    expect(await found('$where')).toEqual(['signs'])
  })

  it.each(['评', '评 议', '，，', '😀', 'a-b'])(
    'fewer than two characters in a row are not searched: %s',
    async (words) => {
      await expect(ask(member, words)).rejects.toMatchObject({ code: 'INVALID_INPUT', message: '再输入一个字' })
    },
  )

  it('of a category, and of a year by Shanghai’s calendar', async () => {
    expect(ids(await ask(member, '评议', { category: 'publicity' }))).toEqual(['title'])
    expect(ids(await ask(member, '元旦'))).toEqual(['this-year', 'last-year'])
    expect(ids(await ask(member, '元旦', { year: 2026 }))).toEqual(['this-year'])
    expect(ids(await ask(member, '元旦', { year: 2025 }))).toEqual(['last-year'])
    expect(ids(await ask(member, '元旦', { year: 2024 }))).toEqual([])
  })

  it('of a corrected one by its new text only', async () => {
    expect(await found('图书馆')).toEqual(['corrected'])
    expect(await found('体育场')).toEqual([])
  })

  it('of a withdrawn one by title and source only, and nothing of its text leaves', async () => {
    expect(await found('停用')).toEqual(['withdrawn'])
    expect(await found('密件')).toEqual([])
    const page = await ask(member, '停用')
    expect(page.rows[0]).toMatchObject({ withdrawn: true, excerpt: [] })
    expect(JSON.stringify(page)).not.toMatch(/密件|流传/)
  })

  it('is told as read once it was opened', async () => {
    const other = openidOf(branch, 0)
    await test.as(other).call('notices', 'open', { noticeId: 'title' })
    const { rows } = await ask(other, '评议')
    expect(rows.filter(({ unread }) => !unread).map(({ noticeId }) => noticeId)).toEqual(['title'])
  })
})

describe('who finds what', () => {
  it.each([
    [
      'a member elsewhere',
      openidOf(elsewhere, 1),
      ['title', 'text', 'source', 'file', 'elsewhere', 'public', 'withdrawn'],
    ],
    ['a youth', openidOf(branch, 2), ['title', 'text', 'source', 'file', 'unit', 'youth', 'public', 'withdrawn']],
    ['a visitor', 'openid-nobody', ['public']],
    ['an officer of the city', OFFICER, ['title', 'text', 'source', 'file', 'youth', 'school', 'public', 'withdrawn']],
  ])('%s', async (_, openid, expected) => {
    expect(ids(await ask(openid, '评议'))).toEqual(expected)
  })

  it('of what is someone else’s nothing is told, also not that there is anything', async () => {
    expect(await ask('openid-nobody', '安排')).toEqual(nothing)
    expect(await ask(member, '二区评议')).toEqual(nothing)
    expect(await ask(member, '青年评议')).toEqual(nothing)
    expect(await ask(member, '学校评议')).toEqual(nothing)
  })

  it('however many there are for others, no page ends early and none follows', async () => {
    const many = Array.from({ length: 60 }, (_, nth) =>
      aNotice({
        _id: `others${nth}`,
        title: '别处的暗号',
        scope: 'u1',
        standings: ['youth'],
        publishAt: at(-16 - nth),
      }),
    )
    test.has(noticesWithPairs(many))
    for (const openid of [member, openidOf(branch, 2), openidOf(elsewhere, 1), 'openid-nobody', OFFICER]) {
      for (const words of ['暗号', '别处的暗号', '暗号 没有', '暗号 号'])
        expect(await ask(openid, words)).toEqual(nothing)
    }
    expect((await ask(openidOf(elsewhere, 2), '暗号')).next).not.toBeNull()
    const query = { _id: { $regex: '^others' } }
    test.cloud.database.remove('notices', { query, multi: true })
    test.cloud.database.remove('noticePairs', { query: { noticeId: query._id }, multi: true })
  })

  it('tomorrow’s is not found before it is out, whatever the place that is asked from', async () => {
    expect(await found('明天')).toEqual([])
    const forged = Buffer.from(JSON.stringify([at(24).getTime(), 'zzz'])).toString('base64url')
    expect(await ask(member, '明天', { cursor: forged })).toEqual(nothing)
    test.cloud.clock.set(at(24).getTime())
    const later = await found('明天')
    test.cloud.clock.set(TUESDAY.getTime())
    expect(later).toEqual(['tomorrow'])
  })
})

describe('rows that are no longer right', () => {
  it('bring up nothing that the notice itself would not', async () => {
    const words = ['旧行甲', '旧行乙', '旧行丙', '旧行丁']
    const [moved, text, later, gone] = words.map((title, nth) =>
      aNotice({ _id: `stale${nth}`, title, publishAt: at(-20) }),
    )
    if (!moved || !text || !later || !gone) throw new Error('four')
    test.has({
      notices: [
        { ...moved, scope: 'u1' },
        { ...text, title: '新题' },
        { ...later, publishAt: at(30) },
      ],
      noticePairs: noticesWithPairs([moved, text, later, gone]).noticePairs,
    })
    expect(await found('旧行')).toEqual([])
    for (const word of words) expect(await found(word)).toEqual([])
    test.cloud.database.remove('notices', { query: { _id: { $in: ['stale0', 'stale1', 'stale2'] } }, multi: true })
  })
})

describe('the index', () => {
  it('has one row a pair and notice, and the same rows when it is written again', () => {
    const twice = aNotice({ _id: 'twice', title: '评议评议', text: '评议，评议。ＡＡaa' })
    const { noticePairs } = noticesWithPairs([twice])
    expect(noticePairs.map(({ pair }) => pair).sort()).toEqual(['aa', '议评', '评议', '团市', '市委'].sort())
    expect(new Set(noticePairs.map(({ _id }) => _id)).size).toBe(noticePairs.length)
    expect(noticesWithPairs([twice]).noticePairs).toEqual(noticePairs)
    const stored = test.cloud.database.find('noticePairs', { pair: '评议', noticeId: 'title' })
    expect(stored).toHaveLength(1)
  })

  it('holds no half of a character', () => {
    for (const { pair } of test.cloud.database.find('noticePairs') as unknown as { pair: string }[]) {
      expect([...pair]).toHaveLength(2)
      expect(/[\uD800-\uDFFF]/u.test(pair)).toBe(false)
    }
  })
})

it('a place that no page has told is refused', async () => {
  for (const keys of [['x', 'y'], [1.5, 'a'], [-1, 'a'], [9e15, 'a'], [{ $gt: 0 }, 'a'], [1, { $ne: 1 }], [1]]) {
    const cursor = Buffer.from(JSON.stringify(keys)).toString('base64url')
    await expect(ask(member, '评议', { cursor })).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  }
})

describe('the log', () => {
  it('says nothing of the words, also where the database fails and repeats what was asked', async () => {
    const lines: string[] = []
    const failing = await localCloud({ log: (line) => void lines.push(line) })
    failing.has(aCity({ now: TUESDAY, people: 2 }))
    for (const collection of ['noticePairs', 'notices']) {
      failing.has(noticesWithPairs([aNotice({ _id: `of-${collection}`, title: '心里的话' })]))
      failing.cloud.setFaults((call) => (call.collection === collection ? 'error-before' : undefined))
      const call = failing
        .as(member)
        .call('notices', 'search', { words: '心里的话', category: null, year: null, cursor: null })
      await expect(call).rejects.toMatchObject({ code: 'INTERNAL' })
    }
    failing.cloud.setFaults()
    await failing.stop()
    expect(lines.filter((line) => line.includes('"search"')).length).toBeGreaterThanOrEqual(2)
    expect(lines.join('\n')).not.toMatch(/心里|里的|的话/)
  })
})
