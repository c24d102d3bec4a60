import type { Account } from '../../../cloudfunctions/shared/people/accounts.repo'
import type { Notice } from '../../../cloudfunctions/shared/notices/notices.repo'
import { NEVER, writtenOf, type Work } from '../../../cloudfunctions/shared/notices/work'
import type { Envelope } from '../../../src/contract/errors'
import { FEED_PAGE } from '../../../src/domain/limits'
import { PLACE_MAX } from '../../../src/domain/notices/place'
import { HOUR_MS } from '../../../src/domain/time'
import { memberId } from '../../support/city'
import { TUESDAY, type TestCloud } from '../../support/local-cloud'
import {
  APPLICANT,
  BESIDE,
  GUEST,
  HOME,
  idsOf,
  MEMBER,
  noticeCloud,
  readingOf,
  SECRETARY,
  UNIT_OFFICER,
  VISITOR,
  YOUTH,
  type Reading,
} from '../../support/notice-city'
import { anAttachment, aNotice, aParagraph, MONDAY, noticesWithPairs } from '../../support/notices'
import { all } from '../../support/recount'
import { answer } from '../../support/strangers'

/** Who reaches for a notice that is not theirs, not out yet, or taken back. */
let test: TestCloud
beforeEach(async () => {
  test = await noticeCloud()
})
afterEach(() => test.stop())

const as = (openid: string): Reading => readingOf(test.as(openid))
const plant = (...notices: Notice[]): void => test.has(noticesWithPairs(notices))
const attachment = (name = '密件.pdf') =>
  anAttachment({ file: test.cloud.storage.put('notices/a1.pdf', Buffer.from('%PDF')), name })
const hour = (n: number): Date => new Date(TUESDAY.getTime() + n * HOUR_MS)
const views = (): number => test.cloud.database.count('noticeViews')

/** Everything that one may ask about one notice by its id, as a phone may send it. */
const ASKED = (noticeId: string): readonly { action: string; input: object }[] => [
  { action: 'open', input: { noticeId } },
  { action: 'file', input: { noticeId, attachmentId: 'a1' } },
]
/** Everything that lists. */
const LISTED = (words: string): readonly { action: string; input: object }[] => [
  ...[null, 'notice', 'activity'].map((category) => ({ action: 'feed', input: { category, cursor: null } })),
  { action: 'strip', input: {} },
  { action: 'search', input: { words, category: null, year: null, cursor: null } },
]

interface Told {
  envelopes: Envelope<unknown>[]
  /** Requests to the database and the storage that were made for each. */
  operations: string[][]
}

/** What somebody is told, and what it took. */
async function told(openid: string, events: readonly object[]): Promise<Told> {
  const result: Told = { envelopes: [], operations: [] }
  for (const event of events) {
    const mark = test.cloud.operations.mark()
    result.envelopes.push(await test.as(openid).send('notices', event))
    const { entries } = test.cloud.operations.since(mark)
    result.operations.push(entries.map(({ action, collection = '' }) => `${action} ${collection}`))
  }
  return result
}
const code = ({ envelopes }: Told): string[] => envelopes.map((one) => (one.ok ? 'ok' : one.error.code))

/** One who belonged to the branch and has left it, and one who is in another now. */
const [LEFT, MOVED] = [`openid-${memberId(HOME, 4)}`, `openid-${memberId(HOME, 5)}`]
async function goAway(): Promise<void> {
  await test.as(LEFT).call('identity', 'leave', { branchId: HOME })
  const [account] = all<Account>(test.cloud, 'accounts').filter(({ _id }) => _id === MOVED)
  if (!account?.membership) throw new Error('nobody to move')
  test.cloud.database.remove('accounts', { query: { _id: MOVED }, multi: false })
  test.has({ accounts: [{ ...account, membership: { ...account.membership, branchId: BESIDE } }] })
}

const SECRET = '密件内容'
/** A notice in which the secret stands everywhere. */
const secret = (notice: Partial<Notice>): Notice =>
  aNotice({
    _id: 'secret',
    title: `${SECRET}标题`,
    text: `${SECRET}正文`,
    source: `${SECRET}来源`,
    attachments: [attachment()],
    confirm: { reason: `${SECRET}须知`, deadline: hour(5) },
    pinned: true,
    ...notice,
  })

describe('somebody who is not addressed', () => {
  const OUTSIDE: readonly [string, string, Partial<Notice>][] = [
    ['of the branch beside', `openid-${memberId(BESIDE, 3)}`, { scope: HOME }],
    ['of the unit, where it is the branch’s', UNIT_OFFICER, { scope: HOME }],
    ['of another standing', MEMBER, { standings: ['youth', 'applicant'] }],
    ['of another sector', `openid-${memberId(BESIDE, 3)}`, { sectors: ['school'] }],
    ['who only visits', VISITOR, {}],
    ['with an account and no branch', GUEST, {}],
    ['who has left', LEFT, { scope: HOME }],
    ['who is in another branch now', MOVED, { scope: HOME }],
  ]

  it.each(OUTSIDE)('%s is told what is told of one that is not there, after as many requests', async (_, who, of) => {
    plant(secret(of))
    await goAway()
    const [there, missing] = [await told(who, ASKED('secret')), await told(who, ASKED('nothing'))]
    expect(code(there)).toEqual(['NOT_FOUND', 'NOT_FOUND'])
    expect(there).toEqual(missing)
    expect(views()).toBe(0)
    const addressed = await Promise.all([MEMBER, YOUTH].map((one) => answer(as(one).open('secret'))))
    expect(addressed).toContain('ok')
  })

  it.each(OUTSIDE)('%s meets it in no list, and finds it as little as what stands nowhere', async (_, who, of) => {
    plant(secret(of), aNotice({ _id: 'open', title: '大家看的', isPublic: true }))
    await goAway()
    const there = await told(who, LISTED(SECRET))
    expect(code(there)).toEqual(['ok', 'ok', 'ok', 'ok', 'ok'])
    expect(JSON.stringify(there.envelopes)).not.toMatch(/secret|密件/)
    expect(JSON.stringify(there.envelopes)).toContain('大家看的')
    expect(JSON.stringify(there.envelopes)).not.toMatch(/"unreadConfirms":[^0]/)
    test.cloud.database.remove('notices', { query: { _id: 'secret' }, multi: false })
    test.cloud.database.remove('noticePairs', { query: { noticeId: 'secret' }, multi: true })
    expect(await told(who, LISTED(SECRET))).toEqual(there)
  })

  it('reads it where it is public, by a link that was sent, and has it in no feed of theirs', async () => {
    plant(secret({ scope: HOME, isPublic: true }))
    const beside = as(`openid-${memberId(BESIDE, 3)}`)
    expect(await beside.open('secret')).toMatchObject({ noticeId: 'secret' })
    expect(await beside.whole()).toEqual([])
    expect((await beside.feed()).unreadConfirms).toBe(0)
    expect(await as(VISITOR).whole()).toEqual(['secret'])
  })

  it('fetches no file of it by the id of one that they may read', async () => {
    plant(
      secret({ scope: HOME, attachments: [anAttachment({ id: 'a2' })] }),
      aNotice({ _id: 'open', attachments: [attachment('开放.pdf')] }),
    )
    const beside = `openid-${memberId(BESIDE, 3)}`
    const files = (attachmentIds: readonly string[], noticeId = 'open') =>
      attachmentIds.map((attachmentId) => ({ action: 'file', input: { noticeId, attachmentId } }))
    expect(code(await told(beside, files(['a1'])))).toEqual(['ok'])
    const wrong = await told(beside, [...files(['a2', 'A1', 'length', '0']), ...files(['a2'], 'secret')])
    expect(new Set(code(wrong))).toEqual(new Set(['NOT_FOUND']))
    expect(new Set(wrong.envelopes.map((one) => JSON.stringify(one))).size).toBe(1)
  })
})

describe('a notice of tomorrow', () => {
  const READERS = [MEMBER, YOUTH, APPLICANT, SECRETARY, UNIT_OFFICER, VISITOR, GUEST]
  const OUT = hour(24)

  function plantTomorrow(): void {
    const withdrawn = { at: MONDAY, reason: '另行通知', followUpId: 'secret' }
    plant(
      secret({ isPublic: true, publishAt: OUT, confirm: { reason: '须知', deadline: hour(48) } }),
      aNotice({ _id: 'back', title: '旧的一条', isPublic: true, withdrawn }),
      aNotice({ _id: 'again', isPublic: true, repost: { noticeId: 'secret', source: '省委' } }),
      ...Array.from({ length: 19 }, (_, n) => aNotice({ _id: `n${n}`, isPublic: true })),
    )
  }
  const asked = () => [
    ...LISTED(SECRET),
    ...LISTED('无题'),
    ...['back', 'again'].flatMap((id) => ASKED(id)),
    ...ASKED('secret'),
  ]

  it.each(READERS)('leaks nowhere to %s until its instant, and is there at it, with every job off', async (who) => {
    plantTomorrow()
    test.cloud.clock.stand(OUT.getTime() - 1)
    const before = await told(who, asked())
    // What one sends is not what one is told.
    expect(JSON.stringify(before.envelopes)).not.toMatch(/secret|密件/)
    expect(code(before).slice(-2)).toEqual(['NOT_FOUND', 'NOT_FOUND'])
    expect(await told(who, ASKED('secret'))).toEqual(await told(who, ASKED('nothing')))
    const me = as(who)
    const { rows, next, unreadConfirms } = await me.feed()
    // As many as on any page, and no further one.
    expect([rows.length, next === null, unreadConfirms]).toEqual([FEED_PAGE, false, 0])
    expect((await me.open('back')).withdrawal?.followUp).toBeNull()

    test.cloud.clock.stand(OUT.getTime())
    const isVisitor = who === VISITOR || who === GUEST
    expect((await me.feed()).rows[0]).toMatchObject({ noticeId: 'secret', pinned: true })
    expect((await me.feed()).unreadConfirms).toBe(isVisitor ? 0 : 1)
    expect(idsOf((await me.strip()).rows)).toContain('secret')
    expect(idsOf((await me.search(SECRET)).rows)).toEqual(['secret'])
    expect((await me.open('back')).withdrawal?.followUp).toMatchObject({ noticeId: 'secret' })
    expect(await answer(me.file('secret'))).toBe('ok')
    expect(await answer(me.open('secret'))).toBe('ok')
  })

  it('can’t be opened ahead, so that it is unread when it comes out', async () => {
    plantTomorrow()
    expect(await answer(as(MEMBER).open('secret'))).toBe('NOT_FOUND')
    expect(views()).toBe(0)
    test.cloud.clock.stand(OUT.getTime())
    expect(await as(MEMBER).card('secret')).toMatchObject({ unread: true, views: 0 })
  })
})

describe('what is being written', () => {
  const SOMEBODY = 'person-of-the-work'
  const text = writtenOf(aNotice({ title: `${SECRET}标题`, text: `${SECRET}正文` }))
  const work: Work = {
    copy: 'review',
    version: 7,
    writers: [SOMEBODY],
    hold: { by: SOMEBODY, until: hour(1) },
    written: { ...text, note: `${SECRET}说明` },
    turn: 9,
    act: `act-${SOMEBODY}`,
    changedAt: TUESDAY,
    changedBy: SOMEBODY,
    history: [{ move: 'submit', by: SOMEBODY, at: TUESDAY, version: 7, words: `${SECRET}意见` }],
  }

  it.each([MEMBER, SECRETARY, UNIT_OFFICER, VISITOR, GUEST])(
    'reaches %s by no reply, and is viewed by nobody',
    async (who) => {
      // A draft that was never out, also where its place was spoilt, and a correction of what is.
      plant(
        secret({ isPublic: true, publishAt: NEVER, work }),
        aNotice({ _id: 'out', title: '大家看的', isPublic: true, work }),
        aNotice({ _id: 'again', isPublic: true, repost: { noticeId: 'secret', source: '省委' }, work }),
      )
      const events = [
        ...LISTED(SECRET),
        ...LISTED('大家看的'),
        ...['out', 'again', 'secret'].flatMap((id) => ASKED(id)),
      ]
      const { envelopes } = await told(who, events)
      const replies = JSON.stringify(envelopes)
      expect(replies).toContain('大家看的')
      expect(replies).not.toMatch(/密件|person-of-the-work|"work"|"turn"|"act"/)
      expect(
        all<{ noticeId: string }>(test.cloud, 'noticeViews').filter(({ noticeId }) => noticeId === 'secret'),
      ).toEqual([])
      for (const [name, action] of [
        ['identity', 'whoAmI'],
        ['desk', 'waiting'],
      ] as const) {
        const reply = await test.as(who).send(name, { action, input: {} })
        expect(JSON.stringify(reply)).not.toMatch(/密件|person-of-the-work/)
      }
    },
  )
})

describe('a withdrawn notice', () => {
  it('tells nothing of its text or files in any reply, nor by rows of search that are older than that', async () => {
    const was = secret({ title: '活动安排', source: '试验市委', isPublic: true })
    plant(was)
    const { url } = await as(MEMBER).file('secret')
    test.cloud.database.remove('notices', { query: { _id: 'secret' }, multi: false })
    const before = { blocks: [aParagraph(`${SECRET}旧文`)], attachments: was.attachments }
    const changes = [{ what: '时间', before: SECRET, after: SECRET }]
    const withdrawn = { at: TUESDAY, reason: '时间有误', followUpId: null }
    test.has({ notices: [{ ...was, withdrawn, correction: { at: TUESDAY, changes, before } }] })
    for (const who of [MEMBER, SECRETARY, UNIT_OFFICER, VISITOR]) {
      const events = [...LISTED(SECRET), ...LISTED('密件'), ...LISTED('活动安排'), ...ASKED('secret')]
      const { envelopes } = await told(who, events)
      expect(JSON.stringify(envelopes)).not.toContain('密件')
      expect(idsOf((await as(who).search(SECRET)).rows)).toEqual([])
      expect(idsOf((await as(who).search('活动安排')).rows)).toEqual(['secret'])
      const [file, nothing] = [await told(who, ASKED('secret').slice(1)), await told(who, ASKED('nothing').slice(1))]
      expect(file).toEqual(nothing)
    }
    // An address that was given before ends by itself.
    test.cloud.clock.advance(601_000)
    expect((await fetch(url)).status).toBe(403)
  })
})

describe('a place in the feed that was made up', () => {
  const cursorOf = (text: string): string => Buffer.from(text).toString('base64url')

  it('is refused, or shows what the feed shows', async () => {
    plant(secret({ publishAt: hour(24) }), aNotice({ _id: 'a' }), aNotice({ _id: 'b', scope: BESIDE }))
    const forged = [
      '[0,{"$gt":""},0]',
      '[{"$gt":0},"a",0]',
      '[1e400,"a",0]',
      '[-1,"a",0]',
      '[1.5,"a",0]',
      '[1,"a","b"]',
      '[1,"a",-1]',
      '[1,"a",8640000000000001]',
      '[1,"a",{"$gt":0}]',
      `[${PLACE_MAX + 1},"a",0]`,
      '["1","a",0]',
      '[1,"a"]',
      '[1,"a",0,0]',
      '[1]',
      '{"place":1}',
      'null',
      '[ 1,"a",0]',
    ]
    for (const text of forged)
      expect([text, await answer(as(MEMBER).feed(null, cursorOf(text)))]).toEqual([text, 'INVALID_INPUT'])
    expect(await answer(as(MEMBER).feed(null, 'x'))).toBe('INVALID_INPUT')
    for (const text of [
      `[${PLACE_MAX},"z",0]`,
      `[${hour(25).getTime()},"z",0]`,
      `[${4e15 + hour(25).getTime()},"z",0]`,
    ])
      expect(await as(MEMBER).whole(null, cursorOf(text))).toEqual(['a'])
    expect(await as(MEMBER).whole(null, cursorOf('[0,"",0]'))).toEqual([])
  })
})

it('what is kept of who has opened what names nobody', async () => {
  plant(aNotice({ _id: 'a' }))
  await as(MEMBER).open('a')
  const [kept] = test.cloud.database.find('noticeViews')
  const person = all<Account>(test.cloud, 'accounts').find(({ _id }) => _id === MEMBER)
  expect(Object.keys(kept ?? {}).sort()).toEqual(['_id', 'at', 'noticeId'])
  expect(kept?._id).toMatch(/^[\w-]{43}$/)
  expect(JSON.stringify(kept)).not.toContain(person?.personId)
})
