import type { Notice } from '../../cloudfunctions/shared/notices/notices.repo'
import { repostId } from '../../cloudfunctions/writing/repost'
import { AppError } from '../../src/contract/errors'
import type { FoundNotices, NoticeDetail, NoticeFeed, NoticeStrip } from '../../src/contract/notices'
import type { NoticesAbove, Writing, Writings } from '../../src/contract/writing'
import { ROOT } from '../support/city'
import { TUESDAY } from '../support/local-cloud'
import { aNotice, anAttachment, aParagraph } from '../support/notices'
import { aText } from '../support/writing-story'
import { UNIT, writingCity, type Role, type WritingCity } from '../support/writing-city'

/** What a level above has published, taken over for one's own: read through it, and followed at once. */
let city: WritingCity
beforeAll(async () => {
  city = await writingCity()
})
afterAll(() => city.stop())
beforeEach(() => {
  city.time.set(TUESDAY)
  city.begin()
})

const HOUR = 3_600_000
const LATER = new Date(TUESDAY.getTime() + HOUR)
let acts = 0
const on = ({ noticeId, turn }: Writing) => ({ noticeId, turn, act: `act${acts++}` })
const write = async (role: Role, action: string, input: object): Promise<Writing> =>
  (await city.call(role, action, input)) as Writing
const take = (noticeId = 'above', role: Role = 'writer', orgId = UNIT): Promise<Writing> =>
  write(role, 'repost', { orgId, noticeId, act: `act${acts++}` })
const approve = (taken: Writing): Promise<Writing> => write('reviewer', 'approve', { ...on(taken), words: '' })
const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'ok',
    (failure: unknown) => (failure instanceof AppError ? `${failure.code} ${failure.message}` : String(failure)),
  )
const feed = async (role: Role = 'member') =>
  ((await city.read(role, 'feed', { category: null, cursor: null })) as NoticeFeed).rows
const open = async (noticeId: string, role: Role = 'member'): Promise<NoticeDetail> =>
  (await city.read(role, 'open', { noticeId })) as NoticeDetail
const offered = async (role: Role = 'writer', orgId = UNIT) =>
  ((await city.call(role, 'above', { orgId, cursor: null })) as NoticesAbove).rows
const strip = async () => ((await city.read('member', 'strip', {})) as NoticeStrip).rows
const search = async (words: string) =>
  ((await city.read('member', 'search', { words, category: null, year: null, cursor: null })) as FoundNotices).rows
/** The original as it is changed by its own place, in one write. */
const change = (changed: Partial<Notice>, id = 'above'): void => {
  const found = city.kept(id)
  if (!found) throw new Error(`no ${id}`)
  city.cloud.database.remove('notices', { query: { _id: id }, multi: false })
  city.cloud.database.insertMany('notices', [{ ...found, ...changed }])
}

describe('a notice of a level above', () => {
  it('is taken over, reviewed and out, and says what its original says, from where', async () => {
    const taken = await take()
    expect(taken).toMatchObject({
      stage: 'review',
      moves: ['recall'],
      repost: { noticeId: 'above', source: '试验市' },
      text: { title: '全市团日', blocks: [aParagraph('全市一起。')], scope: { id: UNIT } },
    })
    expect(await feed()).toHaveLength(1)
    const { noticeId } = await approve(taken)
    const read = await open(noticeId)
    expect(read).toMatchObject({ source: '0 区', repostedFrom: '试验市', blocks: [aParagraph('全市一起。')] })
    expect((await feed()).map(({ source, title }) => [source, title])).toEqual([
      ['0 区', '全市团日'],
      ['试验市', '全市团日'],
    ])
    // Not beside: it is for all below who took it over.
    expect((await feed('beside')).map(({ source }) => source)).toEqual(['试验市'])
  })

  it('is corrected and withdrawn with its original at the same moment, on page, in feed, strip and list', async () => {
    const { noticeId } = await approve(await take())
    const before = { blocks: [aParagraph('全市一起。')], attachments: [] }
    const changes = [{ what: '改了地方', before: '', after: '' }]
    change({ title: '改期', blocks: [aParagraph('下周。')], correction: { at: TUESDAY, changes, before } })
    expect(await open(noticeId)).toMatchObject({ title: '改期', corrected: true, correction: { changes } })
    expect((await feed()).map(({ title, corrected }) => [title, corrected])).toEqual([
      ['改期', true],
      ['改期', true],
    ])
    expect((await strip()).map(({ title }) => title)).toEqual(['改期', '改期'])
    const listed = (await city.call('writer', 'writings', { orgId: UNIT, stage: null, cursor: null })) as Writings
    expect(listed.rows).toMatchObject([{ title: '改期', repostedFrom: '试验市', stage: 'published' }])

    change({ withdrawn: { at: TUESDAY, reason: '场地停用', followUpId: null } })
    expect(await open(noticeId)).toMatchObject({ blocks: null, withdrawn: true, withdrawal: { reason: '场地停用' } })
    expect((await feed()).map(({ withdrawn }) => withdrawn)).toEqual([true, true])
    expect(await strip()).toEqual([])
  })

  it('is not changed where it was taken over, but withdrawn, which its original does not hear of', async () => {
    const out = await approve(await take())
    expect(out.moves).toEqual(['withdraw'])
    expect(await codeOf(write('writer', 'correct', on(out)))).toBe('CONFLICT 转发的不能改，只能撤回')
    await write('writer', 'withdraw', { ...on(out), words: '本级不参加' })
    expect((await open(out.noticeId)).withdrawal).toMatchObject({ reason: '本级不参加' })
    expect((await open('above')).withdrawal).toBeNull()
    expect(await codeOf(take())).toContain('CONFLICT')
  })

  it('that was thrown away is taken over anew; whoever does it again meanwhile is answered with what stands', async () => {
    const first = await take()
    const back = await write('writer', 'recall', on(first))
    expect(back.moves).toEqual(['submit', 'discard'])
    await write('writer', 'discard', on(back))
    const again = await take('above', 'both')
    expect(again).toMatchObject({ noticeId: first.noticeId, stage: 'review', version: 2 })
    expect(await take()).toMatchObject({ noticeId: first.noticeId, turn: again.turn })
    await approve(again)
    expect(await feed()).toHaveLength(2)
  })

  it('comes out at its instant with every timer stopped, and by no millisecond before', async () => {
    const approved = await write('writer', 'recall', on(await take()))
    const waits = await write('writer', 'submit', on(approved))
    const out = await approve(waits)
    change({ publishAt: LATER, unindexed: TUESDAY }, out.noticeId)
    await city.minute()
    for (const [at, there] of [
      [LATER.getTime() - 1, false],
      [LATER.getTime(), true],
    ] as const) {
      city.time.set(at)
      const [fed, met] = [await feed(), await search('一起')]
      expect([fed.length, met.length]).toEqual(there ? [2, 1] : [1, 0])
      expect((await codeOf(open(out.noticeId))).slice(0, 9)).toBe(there ? 'ok' : 'NOT_FOUND')
      expect((await strip()).some(({ noticeId }) => noticeId === out.noticeId)).toBe(there)
    }
  })

  it('carries its files, and none once its original was withdrawn', async () => {
    const file = city.cloud.put('notices/a.pdf', Buffer.from('%PDF'))
    change({ attachments: [anAttachment({ file })] })
    const { noticeId } = await approve(await take())
    const fetched = () => codeOf(city.read('member', 'file', { noticeId, attachmentId: 'a1' }))
    expect(await fetched()).toBe('ok')
    // Also to who reviews or writes there, though it is another file than was decided about.
    change({ attachments: [anAttachment({ file, id: 'a2' })] })
    expect(await codeOf(city.call('reviewer', 'file', { noticeId, attachmentId: 'a2' }))).toBe('ok')
    change({ withdrawn: { at: TUESDAY, reason: '停用', followUpId: null } })
    expect(await fetched()).toContain('NOT_FOUND')
  })
})

it('is offered with where it stands here, until it was thrown away', async () => {
  const row = { noticeId: 'above', title: '全市团日', source: '试验市' }
  expect(await offered()).toMatchObject([{ ...row, taken: null }])
  const taken = await take()
  expect(await offered()).toMatchObject([{ ...row, taken: { noticeId: taken.noticeId, stage: 'review' } }])
  const { noticeId } = await approve(taken)
  expect(await offered()).toMatchObject([{ taken: { noticeId, stage: 'published' } }])
  // Of a re-post the level below is offered the original alone.
  expect((await offered('below', 'u0b0')).map(({ noticeId: id }) => id)).toEqual(['above'])
  city.begin()
  const back = await write('writer', 'recall', on(await take()))
  await write('writer', 'discard', on(back))
  expect(await offered()).toMatchObject([{ taken: null }])
  expect(await codeOf(city.call('reviewer', 'above', { orgId: UNIT, cursor: null }))).toMatch('FORBIDDEN')
})

describe('what can’t be taken over', () => {
  const plant = (notice: Partial<Notice>): void => city.begin(aNotice({ _id: 'other', sourceId: ROOT, ...notice }))

  it.each<[string, Partial<Notice>, string]>([
    ['is not out yet', { publishAt: LATER }, 'NOT_FOUND'],
    ['is addressed to others', { scope: 'u1' }, 'NOT_FOUND'],
    ['is of the level beside', { sourceId: 'u1', scope: ROOT }, 'INVALID_INPUT'],
    ['is of one’s own', { sourceId: UNIT, scope: UNIT }, 'INVALID_INPUT'],
    ['is of the level beside and public', { sourceId: 'u1', scope: 'u1', isPublic: true }, 'INVALID_INPUT'],
    ['was withdrawn', { withdrawn: { at: TUESDAY, reason: '改期', followUpId: null } }, 'CONFLICT'],
    ['is not there', { _id: 'elsewhere' }, 'NOT_FOUND'],
  ])('%s', async (_, notice, code) => {
    plant(notice)
    expect((await offered()).map(({ noticeId }) => noticeId)).not.toContain('other')
    expect((await codeOf(take('other'))).split(' ')[0]).toBe(code)
    expect(city.cloud.database.count('notices')).toBe(2)
  })

  it('is brought out no more once its original was withdrawn while it waited', async () => {
    const taken = await take()
    change({ withdrawn: { at: TUESDAY, reason: '改期', followUpId: null } })
    expect(await codeOf(approve(taken))).toBe('CONFLICT 原公告已经撤回，不能再转发')
    expect(await feed()).toHaveLength(1)
  })

  it('is no draft of others that was begun under the name that the re-post would have', async () => {
    const noticeId = repostId(UNIT, 'above')
    const begun = { orgId: 'u1', noticeId, act: 'before', text: aText('u1', { title: '别处的草稿' }) }
    expect(await codeOf(city.call('beside', 'begin', begun))).toMatch('INVALID_INPUT')
    expect(await take()).toMatchObject({ noticeId, text: { title: '全市团日' } })
  })

  it('by who does not write here', async () => {
    for (const role of ['reviewer', 'beside', 'below', 'member', 'nobody'] as const)
      expect((await codeOf(take('above', role))).split(' ')[0]).toBe('FORBIDDEN')
  })
})

it('of a re-post the original is taken over, and followed', async () => {
  const unit = await approve(await take())
  const branch = await take(unit.noticeId, 'below', 'u0b0')
  expect(branch.repost).toEqual({ noticeId: 'above', source: '试验市' })
  await city.call('below', 'approve', { ...on(branch), words: '' })
  change({ title: '改期' })
  expect((await feed()).map(({ title }) => title)).toEqual(['改期', '改期', '改期'])
})
