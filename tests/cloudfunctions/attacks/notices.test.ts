import type { Account } from '../../../cloudfunctions/shared/people/accounts.repo'
import type { Notice } from '../../../cloudfunctions/shared/notices/notices.repo'
import { PLACE_MAX } from '../../../src/domain/notices/place'
import { memberId } from '../../support/city'
import { TUESDAY } from '../../support/local-cloud'
import {
  BESIDE,
  GUEST,
  HOME,
  idsOf,
  MEMBER,
  eachInNoticeCity,
  SECRETARY,
  UNIT_OFFICER,
  VISITOR,
  YOUTH,
} from '../../support/notice-city'
import { anAttachment, aNotice, aParagraph } from '../../support/notices'
import { all } from '../../support/recount'
import { askedOf, codesOf, fileOf, hour, listedFor, SECRET, reachingIn } from '../../support/secret-notice'
import { answer } from '../../support/strangers'

/** Who reaches for a notice that is not theirs, or taken back. */
const here = eachInNoticeCity()
const { as, plant, secret, told, views } = reachingIn(here)

/** One who belonged to the branch and has left it, and one who is in another now. */
const [LEFT, MOVED] = [`openid-${memberId(HOME, 4)}`, `openid-${memberId(HOME, 5)}`]
async function goAway(): Promise<void> {
  await here().as(LEFT).call('identity', 'leave', { branchId: HOME })
  const [account] = all<Account>(here().cloud, 'accounts').filter(({ _id }) => _id === MOVED)
  if (!account?.membership) throw new Error('nobody to move')
  here().cloud.database.remove('accounts', { query: { _id: MOVED }, multi: false })
  here().has({ accounts: [{ ...account, membership: { ...account.membership, branchId: BESIDE } }] })
}

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
    const [there, missing] = [await told(who, askedOf('secret')), await told(who, askedOf('nothing'))]
    expect(codesOf(there)).toEqual(['NOT_FOUND', 'NOT_FOUND'])
    expect(there).toEqual(missing)
    expect(views()).toBe(0)
    const addressed = await Promise.all([MEMBER, YOUTH].map((one) => answer(as(one).open('secret'))))
    expect(addressed).toContain('ok')
  })

  it.each(OUTSIDE)('%s meets it in no list, and finds it as little as what stands nowhere', async (_, who, of) => {
    plant(secret(of), aNotice({ _id: 'open', title: '大家看的', isPublic: true }))
    await goAway()
    const there = await told(who, listedFor(SECRET))
    expect(codesOf(there)).toEqual(['ok', 'ok', 'ok', 'ok', 'ok'])
    expect(JSON.stringify(there.envelopes)).not.toMatch(/secret|密件/)
    expect(JSON.stringify(there.envelopes)).toContain('大家看的')
    expect(JSON.stringify(there.envelopes)).not.toMatch(/"unreadConfirms":[^0]/)
    here().cloud.database.remove('notices', { query: { _id: 'secret' }, multi: false })
    here().cloud.database.remove('noticePairs', { query: { noticeId: 'secret' }, multi: true })
    expect(await told(who, listedFor(SECRET))).toEqual(there)
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
      aNotice({ _id: 'open', attachments: [fileOf(here(), '开放.pdf')] }),
    )
    const beside = `openid-${memberId(BESIDE, 3)}`
    const files = (attachmentIds: readonly string[], noticeId = 'open') =>
      attachmentIds.map((attachmentId) => ({ action: 'file', input: { noticeId, attachmentId } }))
    expect(codesOf(await told(beside, files(['a1'])))).toEqual(['ok'])
    const wrong = await told(beside, [...files(['a2', 'A1', 'length', '0']), ...files(['a2'], 'secret')])
    expect(new Set(codesOf(wrong))).toEqual(new Set(['NOT_FOUND']))
    expect(new Set(wrong.envelopes.map((one) => JSON.stringify(one))).size).toBe(1)
  })
})

describe('a withdrawn notice', () => {
  it('tells nothing of its text or files in any reply, nor by rows of search that are older than that', async () => {
    const was = secret({ title: '活动安排', source: '试验市委', isPublic: true })
    plant(was)
    const { url } = await as(MEMBER).file('secret')
    here().cloud.database.remove('notices', { query: { _id: 'secret' }, multi: false })
    const before = { blocks: [aParagraph(`${SECRET}旧文`)], attachments: was.attachments }
    const changes = [{ what: '时间', before: SECRET, after: SECRET }]
    const withdrawn = { at: TUESDAY, reason: '时间有误', followUpId: null }
    here().has({ notices: [{ ...was, withdrawn, correction: { at: TUESDAY, changes, before } }] })
    for (const who of [MEMBER, SECRETARY, UNIT_OFFICER, VISITOR]) {
      const events = [...listedFor(SECRET), ...listedFor('密件'), ...listedFor('活动安排'), ...askedOf('secret')]
      const { envelopes } = await told(who, events)
      expect(JSON.stringify(envelopes)).not.toContain('密件')
      expect(idsOf((await as(who).search(SECRET)).rows)).toEqual([])
      expect(idsOf((await as(who).search('活动安排')).rows)).toEqual(['secret'])
      const [file, nothing] = [
        await told(who, askedOf('secret').slice(1)),
        await told(who, askedOf('nothing').slice(1)),
      ]
      expect(file).toEqual(nothing)
    }
    // An address that was given before ends by itself.
    here().cloud.clock.advance(601_000)
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
  const [kept] = here().cloud.database.find('noticeViews')
  const person = all<Account>(here().cloud, 'accounts').find(({ _id }) => _id === MEMBER)
  expect(Object.keys(kept ?? {}).sort()).toEqual(['_id', 'at', 'noticeId'])
  expect(kept?._id).toMatch(/^[\w-]{43}$/)
  expect(JSON.stringify(kept)).not.toContain(person?.personId)
})
