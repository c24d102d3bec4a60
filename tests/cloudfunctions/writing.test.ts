import { NEVER } from '../../cloudfunctions/shared/notices/work'
import type { Notice } from '../../cloudfunctions/shared/notices/notices.repo'
import type { Writing } from '../../src/contract/writing'
import { TABLE } from '../../src/domain/permissions/table'
import { branchId, officeHolders, personOf, ROOT } from '../support/city'
import { TUESDAY, type TestCloud } from '../support/local-cloud'
import { all } from '../support/recount'
import { EDITOR, ELSEWHERE, OTHER, READER, REVIEWER, SECOND, UNIT, writingCloud } from '../support/writing-staff'

const HOUR = 3_600_000

let test: TestCloud
beforeEach(async () => {
  test = await writingCloud()
})
afterEach(() => test.stop())

const later = (ms: number): string => new Date(TUESDAY.getTime() + ms).toISOString()
const text = (over: object = {}) => ({
  category: 'notice' as const,
  title: '学校主题团日安排',
  blocks: [{ kind: 'paragraph' as const, runs: [{ text: '周五下午在图书馆。' }] }],
  attachments: [],
  scope: ROOT,
  standings: ['member' as const, 'youth' as const],
  sectors: null,
  isPublic: false,
  pinned: false,
  publishAt: null as string | null,
  confirm: null,
  asksAgain: false,
  note: '',
  ...over,
})
let acts = 0
const act = (): string => `act${acts++}`
const on = ({ turn }: Writing) => ({ noticeId: 'n1', turn, act: act() })
const as = (who: string) => test.as(who)
const begin = (over: object = {}): Promise<Writing> =>
  as(EDITOR).call('writing', 'begin', { orgId: ROOT, noticeId: 'n1', act: act(), text: text(over) })
const checked = async (written: Writing): Promise<Writing> => {
  await as(EDITOR).call('writing', 'check', { noticeId: 'n1' })
  return written
}
const submitted = async (over: object = {}): Promise<Writing> =>
  as(EDITOR).call('writing', 'submit', on(await checked(await begin(over))))
const published = async (): Promise<Writing> =>
  as(REVIEWER).call('writing', 'approve', { ...on(await submitted()), words: '' })
const kept = (): Notice | undefined => all<Notice>(test.cloud, 'notices').find(({ _id }) => _id === 'n1')
const feed = async (): Promise<string[]> => {
  const { rows } = await as(READER).call('notices', 'feed', { category: null, cursor: null })
  return rows.map(({ title }) => title)
}

describe('for whom it may be', () => {
  it('is told a level at a time, from the own one down, and no branch has anything below', async () => {
    const top = await as(EDITOR).call('writing', 'below', { orgId: ROOT, scope: ROOT })
    expect(top.path.map(({ id }) => id)).toEqual([ROOT])
    const [unit] = top.children
    const below = await as(EDITOR).call('writing', 'below', { orgId: ROOT, scope: unit?.id ?? '' })
    expect(below.path.map(({ id }) => id)).toEqual([ROOT, unit?.id])
    expect(below.children).toMatchObject([{ id: branchId(0, 0), isBranch: true }])
    const branch = await as(EDITOR).call('writing', 'below', { orgId: ROOT, scope: branchId(0, 0) })
    expect([branch.path.length, branch.children]).toEqual([3, []])
  })

  it.each([
    ['moved elsewhere', { path: ['elsewhere', 'u0'] }],
    ['closed', { closedAt: TUESDAY }],
  ])('is nobody who was %s before it was handed in, or came out', async (_, since) => {
    const scope = 'u0'
    const unit = test.cloud.database.get('orgs', scope)
    const stands = (changed: object): void => {
      test.cloud.database.remove('orgs', { query: { _id: scope }, multi: false })
      test.has({ orgs: [{ ...unit, ...changed }] })
    }
    const begun = await checked(await begin({ scope }))
    stands(since)
    const refused = { message: '只能发给本级和下级，请重新选发给谁' }
    await expect(as(EDITOR).call('writing', 'submit', on(begun))).rejects.toMatchObject(refused)
    stands({})
    const waits = await as(EDITOR).call('writing', 'submit', on(begun))
    stands(since)
    await expect(as(REVIEWER).call('writing', 'approve', { ...on(waits), words: '' })).rejects.toMatchObject(refused)
    expect(kept()?.work).toMatchObject({ copy: 'review', turn: waits.turn })
  })
})

describe('a notice on its way', () => {
  it('is written, handed in, held, approved, and out to the second with nothing that fires', async () => {
    const begun = await begin({ publishAt: later(HOUR) })
    expect(begun).toMatchObject({ stage: 'draft', turn: 1, version: 1, moves: ['save', 'submit', 'discard'] })
    const saved = await as(OTHER).call('writing', 'save', {
      ...on(begun),
      text: text({ title: '团日安排', publishAt: later(HOUR) }),
    })
    expect(saved).toMatchObject({ version: 2, changedBy: expect.any(String) as string })
    const waits = await as(EDITOR).call('writing', 'submit', on(await checked(saved)))
    const held = await as(REVIEWER).call('writing', 'holdReview', on(waits))
    expect(held.held).toMatchObject({ own: true })
    await expect(as(SECOND).call('writing', 'approve', { ...on(held), words: '' })).rejects.toMatchObject({
      code: 'CONFLICT',
    })
    const approved = await as(REVIEWER).call('writing', 'approve', { ...on(held), words: '' })
    expect(approved).toMatchObject({ stage: 'scheduled', out: 'scheduled', moves: [] })
    expect(await feed()).toEqual([])
    test.cloud.clock.set(TUESDAY.getTime() + HOUR / 2)
    expect(await feed()).toEqual([])
    test.cloud.clock.set(TUESDAY.getTime() + HOUR)
    expect(await feed()).toEqual(['团日安排'])
    const list = await as(EDITOR).call('writing', 'writings', { orgId: ROOT, stage: null, cursor: null })
    expect(list.counts).toMatchObject({ published: 1, scheduled: 0, draft: 0 })
    expect(list.rows).toMatchObject([{ title: '团日安排', stage: 'published', nth: 1 }])
  })

  it('is corrected: what is out stays whole until the correction is approved, and says so afterwards', async () => {
    const out = await published()
    const begun = await as(OTHER).call('writing', 'correct', on(out))
    expect(begun).toMatchObject({ stage: 'draft', out: 'published', text: { title: '学校主题团日安排' } })
    const changed = text({
      title: '改期一周',
      note: '报告厅检修',
      blocks: [{ kind: 'paragraph', runs: [{ text: '下周五下午在图书馆。' }] }],
    })
    const saved = await as(OTHER).call('writing', 'save', { ...on(begun), text: changed })
    const waits = await as(OTHER).call('writing', 'submit', on(await checked(saved)))
    expect(await feed()).toEqual(['学校主题团日安排'])
    await as(REVIEWER).call('writing', 'approve', { ...on(waits), words: '' })
    const read = await as(READER).call('notices', 'open', { noticeId: 'n1' })
    expect(read).toMatchObject({ title: '改期一周', correction: { changes: [{ what: '报告厅检修' }] } })
    expect(read.publishAt).toBe(out.text.publishAt)
  })

  it('is withdrawn with a reason that its readers see, and never comes back', async () => {
    const out = await published()
    const gone = await as(REVIEWER).call('writing', 'withdraw', { ...on(out), words: '场地停用' })
    expect(gone).toMatchObject({ stage: 'withdrawn', moves: [] })
    const read = await as(READER).call('notices', 'open', { noticeId: 'n1' })
    expect(read).toMatchObject({ blocks: null, withdrawal: { reason: '场地停用' } })
  })

  it('is taken back from its instant, and asks again once it was changed', async () => {
    const waits = await submitted({ publishAt: later(HOUR) })
    const scheduled = await as(REVIEWER).call('writing', 'approve', { ...on(waits), words: '' })
    const back = await as(EDITOR).call('writing', 'unschedule', on(scheduled))
    expect(back).toMatchObject({ stage: 'approved', moves: ['save', 'release', 'discard'] })
    expect(kept()?.publishAt).toEqual(NEVER)
    for (const publishAt of [later(367 * 24 * HOUR), NEVER.toISOString()])
      await expect(as(EDITOR).call('writing', 'release', { ...on(back), publishAt })).rejects.toMatchObject({
        code: 'INVALID_INPUT',
      })
    const saved = await as(EDITOR).call('writing', 'save', { ...on(back), text: text({ title: '又改了' }) })
    expect(saved).toMatchObject({ stage: 'draft', version: 2 })
    await expect(as(EDITOR).call('writing', 'release', { ...on(saved), publishAt: null })).rejects.toMatchObject({
      code: 'CONFLICT',
    })
  })

  it('is sent back with words, and thrown away', async () => {
    const back = await as(REVIEWER).call('writing', 'sendBack', { ...on(await submitted()), words: '附件二缺最后一页' })
    expect(back).toMatchObject({ stage: 'returned' })
    const { rows } = await as(EDITOR).call('writing', 'writings', { orgId: ROOT, stage: 'returned', cursor: null })
    expect(rows).toMatchObject([{ reason: '附件二缺最后一页' }])
    const gone = await as(EDITOR).call('writing', 'discard', on(back))
    expect(gone.moves).toEqual([])
    const all_ = await as(EDITOR).call('writing', 'writings', { orgId: ROOT, stage: null, cursor: null })
    expect(all_.rows).toEqual([])
  })
})

describe('a difference', () => {
  it('shows what a correction changes of what is out, and every version that was handed in beside another', async () => {
    const begun = await as(EDITOR).call('writing', 'correct', on(await published()))
    const blocks = [{ kind: 'paragraph', runs: [{ text: '周六下午在图书馆。' }] }]
    const to = { sectors: ['school' as const], pinned: true }
    const saved = await as(EDITOR).call('writing', 'save', {
      ...on(begun),
      text: text({ note: '改期', blocks, ...to }),
    })
    const seen = await as(REVIEWER).call('writing', 'compare', { noticeId: 'n1', before: 'out', after: 'written' })
    expect(seen).toMatchObject({ places: 1, blocks: [{ mark: 'changed' }] })
    expect(seen).toMatchObject({ before: { sectors: null, pinned: false }, after: to })
    await as(EDITOR).call('writing', 'submit', on(saved))
    const kept_ = await as(REVIEWER).call('writing', 'compare', { noticeId: 'n1', before: 1, after: saved.version })
    expect([kept_.blocks, kept_.places]).toEqual([seen.blocks, seen.places])
    const whole = await as(REVIEWER).call('writing', 'compare', { noticeId: 'n1', before: null, after: 1 })
    expect(whole).toMatchObject({ before: null, places: 0 })
    await expect(
      as(REVIEWER).call('writing', 'compare', { noticeId: 'n1', before: 99, after: 'out' }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('two at once', () => {
  it('of two who save upon the same turn one stands, and the other learns who was first', async () => {
    const begun = await begin()
    const both = await Promise.allSettled(
      [EDITOR, OTHER].map((who, n) =>
        as(who).call('writing', 'save', { ...on(begun), text: text({ title: `第 ${n} 个` }) }),
      ),
    )
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'CONFLICT' } })
    expect(kept()?.work?.turn).toBe(2)
  })

  it('who moves while a review is being opened learns of that', async () => {
    const waits = await submitted()
    await as(REVIEWER).call('writing', 'holdReview', on(waits))
    await expect(as(EDITOR).call('writing', 'recall', on(waits))).rejects.toMatchObject({
      message: expect.stringMatching(/刚打开了这一条审核/) as string,
    })
  })

  it('a move whose answer was lost is made once, and answers with what stands', async () => {
    const begun = await begin()
    const sent = on(begun)
    const first = await as(EDITOR).call('writing', 'submit', sent)
    const second = await as(EDITOR).call('writing', 'submit', sent)
    expect([second.turn, second.history.length]).toEqual([first.turn, first.history.length])
  })
})

describe('who may not', () => {
  it('does not decide about what they have written, and writes to nobody beside or above', async () => {
    test.has(officeHolders([{ openid: 'openid-both', orgId: ROOT, role: 'editor' }]))
    await expect(
      as(ELSEWHERE).call('writing', 'begin', { orgId: UNIT, noticeId: 'n2', act: act(), text: text() }),
    ).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    await expect(as(READER).call('writing', 'writing', { noticeId: 'n1' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const waits = await submitted()
    await expect(as(EDITOR).call('writing', 'approve', { ...on(waits), words: '' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    expect(kept()?.work?.history.map(({ by }) => by)).toEqual([personOf(EDITOR), personOf(EDITOR)])
  })

  it('is told since when, where their role is over, and nobody else is', async () => {
    const lapsed = 'openid-lapsed'
    test.has(
      officeHolders([{ openid: lapsed, orgId: ROOT, role: 'editor', until: new Date(TUESDAY.getTime() - 48 * HOUR) }]),
    )
    await begin()
    const told = (who: string, noticeId: string): Promise<unknown> => as(who).call('writing', 'writing', { noticeId })
    const over = '你的编辑角色 11月22日 结束了。没交完的草稿存着，下一任接手后可见'
    await expect(told(lapsed, 'n1')).rejects.toMatchObject({ code: 'FORBIDDEN', message: over })
    const { refusal } = TABLE['see-writing']
    for (const [who, noticeId] of [
      [READER, 'n1'],
      [lapsed, 'nothing'],
    ] as const)
      await expect(told(who, noticeId)).rejects.toMatchObject({ code: 'FORBIDDEN', message: refusal })
  })

  it('hands in nothing that lacks something, and is told what', async () => {
    await expect(submitted({ title: '' })).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    for (const [title, sentence] of [
      ['好\u202e坏', '文字里夹着看不见的控制符号，请删掉或重新输入一遍'],
      ['字'.repeat(81), '最多 80 个字，请写短一些'],
      ['\u200b', '请写点什么再提交，只有空格或看不见的符号不行'],
    ] as const)
      await expect(begin({ title })).rejects.toMatchObject({ code: 'INVALID_INPUT', message: sentence })
    const far = NEVER.toISOString()
    const begun = await as(EDITOR).call('writing', 'begin', {
      orgId: ROOT,
      noticeId: 'n2',
      act: act(),
      text: text({ publishAt: far }),
    })
    await expect(as(EDITOR).call('writing', 'submit', { ...on(begun), noticeId: 'n2' })).rejects.toMatchObject({
      message: '发布时间最远到一年后，请另选一个',
    })
    await expect(
      as(EDITOR).call('writing', 'begin', { orgId: ROOT, noticeId: 'n3', act: act(), text: text({ scope: 'far' }) }),
    ).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  })
})
