import { FEED_PAGE } from '../../src/domain/limits'
import { ROOT } from '../support/city'
import { TUESDAY } from '../support/local-cloud'
import {
  APPLICANT,
  AWAY,
  BESIDE,
  GUEST,
  HOME,
  idsOf,
  MEMBER,
  eachInNoticeCity,
  readingOf,
  SECRETARY,
  UNIT_OFFICER,
  VISITOR,
  YOUTH,
  type Reading,
} from '../support/notice-city'
import { aNotice, aParagraph, MONDAY } from '../support/notices'

/** Notices as they are listed: the feed and the strip. */
const here = eachInNoticeCity()

const as = (openid: string): Reading => readingOf(here().as(openid))
const plant = (...notices: ReturnType<typeof aNotice>[]) => here().has({ notices })
const hours = (n: number, from = MONDAY): Date => new Date(from.getTime() + n * 3_600_000)

describe('the feed', () => {
  it('tells of each what a row needs, the newest first, of one category or all', async () => {
    plant(
      aNotice({ _id: 'old', category: 'activity', publishAt: hours(1), views: 7 }),
      aNotice({ _id: 'new', category: 'volunteer', publishAt: hours(2), source: '南浦区委' }),
    )
    const me = as(MEMBER)
    const { rows, next, now } = await me.feed()
    expect(rows).toEqual([
      {
        noticeId: 'new',
        category: 'volunteer',
        title: '无题',
        source: '南浦区委',
        publishAt: hours(2).toISOString(),
        views: 0,
        pinned: false,
        unread: true,
        confirmBy: null,
        confirmed: false,
        corrected: false,
        withdrawn: false,
        old: false,
      },
      expect.objectContaining({ noticeId: 'old', views: 7 }),
    ])
    expect([next, now]).toEqual([null, TUESDAY.toISOString()])
    expect(await me.whole('activity')).toEqual(['old'])
    expect(await me.whole('publicity')).toEqual([])
  })

  it('shows of a source one as pinned, its newest, at once; in the minutes after, the other goes to its day', async () => {
    const pinned = { pinned: true, sourceId: ROOT }
    plant(
      aNotice({ _id: 'first', ...pinned, publishAt: hours(1) }),
      aNotice({ _id: 'between', publishAt: hours(3) }),
      aNotice({ _id: 'unit', pinned: true, sourceId: 'u0', publishAt: hours(2) }),
      aNotice({ _id: 'next', ...pinned, publishAt: hours(1, TUESDAY) }),
    )
    await here().settle()
    const me = as(MEMBER)
    const shown = async () => (await me.feed()).rows.map(({ noticeId, pinned: is }) => `${noticeId}${is ? '!' : ''}`)
    expect(await shown()).toEqual(['unit!', 'first!', 'between'])
    here().cloud.clock.stand(hours(1, TUESDAY).getTime())
    expect(await shown()).toEqual(['next!', 'unit!', 'first', 'between'])
    await here().settle()
    expect(await shown()).toEqual(['next!', 'unit!', 'first', 'between'])
    here().cloud.clock.advance(60_000)
    await here().settle()
    expect(await shown()).toEqual(['next!', 'unit!', 'between', 'first'])
    expect(await me.open('first')).toMatchObject({ pinned: false })
  })

  it('marks what was corrected and withdrawn, and tells until when it is to be confirmed', async () => {
    const confirm = { reason: '报到须知', deadline: hours(1, TUESDAY), question: null }
    const before = { blocks: [aParagraph('旧')], attachments: [] }
    const withdrawn = { at: hours(1), reason: '发错了', followUpId: null }
    plant(
      aNotice({ _id: 'asks', confirm }),
      aNotice({ _id: 'over', confirm: { reason: '已过', deadline: hours(-1, TUESDAY), question: null } }),
      aNotice({ _id: 'back', confirm, withdrawn }),
      aNotice({ _id: 'right', correction: { at: hours(1), changes: [], before } }),
    )
    const { rows, unreadConfirms } = await as(MEMBER).feed()
    const told = rows.map(({ noticeId, confirmBy, corrected, withdrawn: is }) => [noticeId, confirmBy, corrected, is])
    expect(told.sort()).toEqual([
      ['asks', hours(1, TUESDAY).toISOString(), false, false],
      ['back', null, false, true],
      ['over', hours(-1, TUESDAY).toISOString(), false, false],
      ['right', null, true, false],
    ])
    expect(unreadConfirms).toBe(1)
    here().cloud.clock.stand(hours(1, TUESDAY).getTime())
    expect(await as(MEMBER).feed()).toMatchObject({ unreadConfirms: 0 })
  })

  it('is unread until it was opened, by each for themselves', async () => {
    plant(aNotice({ confirm: { reason: '须知', deadline: hours(1, TUESDAY), question: null } }), aNotice({ _id: 'n2' }))
    const { confirm } = await as(MEMBER).open('n1')
    expect((await as(MEMBER).feed()).rows.map(({ noticeId, unread }) => [noticeId, unread])).toEqual([
      ['n2', true],
      ['n1', false],
    ])
    // To have read it is not to have confirmed it.
    expect((await as(MEMBER).feed()).unreadConfirms).toBe(1)
    await as(MEMBER).confirm('n1', confirm?.token)
    expect((await as(MEMBER).feed()).unreadConfirms).toBe(0)
    expect((await as(SECRETARY).feed()).rows.map(({ unread }) => unread)).toEqual([true, true])
    expect((await as(SECRETARY).feed()).unreadConfirms).toBe(1)
  })

  it('comes by the page without a gap or a repeat, while new ones arrive and several have one instant', async () => {
    const before = Array.from({ length: 45 }, (_, n) => {
      const _id = `n${String(n).padStart(2, '0')}`
      // Seven came out in one instant, around the end of the first page.
      return aNotice({
        _id,
        publishAt: hours(Math.abs(n - FEED_PAGE) <= 3 ? -FEED_PAGE : -n),
        category: n % 2 ? 'activity' : 'notice',
      })
    })
    plant(...before)
    const me = as(MEMBER)
    const whole = await me.whole()
    expect([...whole].sort()).toEqual(before.map(({ _id }) => _id).sort())
    expect(await me.whole('activity')).toEqual(whole.filter((id) => Number(id.slice(1)) % 2 === 1))
    const first = await me.feed()
    expect(first.rows).toHaveLength(FEED_PAGE)
    plant(aNotice({ _id: 'new', publishAt: hours(1) }), aNotice({ _id: 'pin', publishAt: hours(2), pinned: true }))
    expect([...idsOf(first.rows), ...(await me.whole(null, first.next))]).toEqual(whole)
    expect(await me.whole()).toEqual(['pin', 'new', ...whole])
  })

  it('brings nothing twice where a newer pinned one takes the pin of one that was read, and hides nothing', async () => {
    const id = (n: number) => `n${String(n).padStart(2, '0')}`
    const pinned = { pinned: true, sourceId: ROOT }
    plant(
      aNotice({ _id: 'first', ...pinned, publishAt: hours(-30) }),
      aNotice({ _id: 'early', pinned: true, sourceId: 'u0', publishAt: hours(-31) }),
      aNotice({ _id: 'early2', pinned: true, sourceId: 'u0', publishAt: hours(-32) }),
      ...Array.from({ length: 45 }, (_, n) => aNotice({ _id: id(n), publishAt: hours(-n) })),
      aNotice({ _id: 'next', ...pinned, publishAt: hours(1, TUESDAY) }),
    )
    const me = as(MEMBER)
    // One of them has lost its pin before anything was read.
    here().cloud.clock.advance(60_000)
    await here().settle()
    const one = await me.feed()
    expect(idsOf(one.rows).slice(0, 2)).toEqual(['first', 'early'])
    here().cloud.clock.stand(hours(1, TUESDAY).getTime())
    const two = await me.feed(null, one.next)
    here().cloud.clock.advance(90_000)
    await here().settle()
    expect((await me.card('first'))?.pinned).toBe(undefined)
    const read = [...idsOf(one.rows), ...idsOf(two.rows), ...(await me.whole(null, two.next))]
    expect([...read].sort()).toEqual(
      ['early', 'early2', 'first', ...Array.from({ length: 45 }, (_, n) => id(n))].sort(),
    )
    // Who begins anew meets it where its day is.
    expect(await me.whole()).toEqual(['next', 'early', ...(await me.whole()).slice(2)])
    expect((await me.whole()).filter((one) => one === 'first')).toEqual(['first'])
  })

  it('is what concerns the reader: by branch, standing and sector, by office without a branch, or what is public', async () => {
    plant(
      aNotice({ _id: 'all', publishAt: hours(9) }),
      aNotice({ _id: 'unit', scope: 'u0', publishAt: hours(8) }),
      aNotice({ _id: 'branch', scope: HOME, publishAt: hours(7) }),
      aNotice({ _id: 'beside', scope: BESIDE, publishAt: hours(6) }),
      aNotice({ _id: 'away', scope: 'u1', isPublic: true, publishAt: hours(5) }),
      aNotice({ _id: 'members', standings: ['member'], publishAt: hours(4) }),
      aNotice({ _id: 'young', standings: ['youth', 'applicant'], publishAt: hours(3) }),
      aNotice({ _id: 'schools', sectors: ['school', 'new'], publishAt: hours(2) }),
      aNotice({ _id: 'villages', sectors: ['rural'], publishAt: hours(1) }),
    )
    const seen = async (openid: string) => (await as(openid).whole()).join(' ')
    expect(await seen(MEMBER)).toBe('all unit branch members schools')
    expect(await seen(SECRETARY)).toBe('all unit branch members schools')
    expect(await seen(YOUTH)).toBe('all unit branch young schools')
    expect(await seen(APPLICANT)).toBe('all unit branch young schools')
    expect(await seen(`openid-${BESIDE}-m0003`)).toBe('all unit beside members villages')
    expect(await seen(`openid-${AWAY}-m0003`)).toBe('all away members schools')
    expect(await seen(UNIT_OFFICER)).toBe('all unit members young schools villages')
    expect(await seen(VISITOR)).toBe('away')
    expect(await seen(GUEST)).toBe('away')
  })
})

describe('the strip', () => {
  it('is the two that matter: the unread confirm that is due first, then the unread pinned one', async () => {
    plant(
      aNotice({
        _id: 'late',
        confirm: { reason: '二', deadline: hours(9, TUESDAY), question: null },
        publishAt: hours(-900),
      }),
      aNotice({
        _id: 'soon',
        confirm: { reason: '一', deadline: hours(2, TUESDAY), question: null },
        publishAt: hours(-901),
      }),
      aNotice({ _id: 'pin', pinned: true, publishAt: hours(-1) }),
      ...Array.from({ length: 12 }, (_, n) => aNotice({ _id: `n${n}`, publishAt: hours(n) })),
    )
    const me = as(MEMBER)
    const shown = async () => {
      const { rows, unreadConfirms } = await me.strip()
      return [...idsOf(rows), unreadConfirms]
    }
    expect(await shown()).toEqual(['soon', 'late', 2])
    const { confirm } = await me.open('soon')
    expect(await shown()).toEqual(['soon', 'late', 2])
    await me.confirm('soon', confirm?.token)
    expect(await shown()).toEqual(['late', 'pin', 1])
    await me.confirm('late', (await me.open('late')).confirm?.token)
    await me.open('pin')
    expect(await shown()).toEqual(['n11', 'n10', 0])
    expect((await as(VISITOR).strip()).rows).toEqual([])
  })
})
