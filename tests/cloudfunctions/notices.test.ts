import { NOTICE_FILE_SECONDS } from '../../src/domain/limits'
import { collections } from '../../devtools/cloud-spec'
import { ROOT } from '../support/city'
import { localCloud, TUESDAY, type TestCloud } from '../support/local-cloud'
import {
  APPLICANT,
  AWAY,
  BESIDE,
  GUEST,
  HOME,
  idsOf,
  MEMBER,
  noticeCity,
  readingOf,
  SECRETARY,
  UNIT_OFFICER,
  VISITOR,
  YOUTH,
  type Reading,
} from '../support/notice-city'
import { anAttachment, aNotice, aParagraph, MONDAY } from '../support/notices'
import { all } from '../support/recount'

/** Notices as they are read: the feed, the strip, one notice, its files. */
let test: TestCloud
beforeEach(async () => {
  test = await localCloud()
  test.cloud.clock.stand(TUESDAY.getTime())
  test.has(noticeCity(TUESDAY))
})
afterEach(() => test.stop())

const as = (openid: string): Reading => readingOf(test.as(openid))
const plant = (...notices: ReturnType<typeof aNotice>[]) => test.has({ notices })
const hours = (n: number, from = MONDAY): Date => new Date(from.getTime() + n * 3_600_000)
const stored = (): string => JSON.stringify(collections.map(({ name }) => all(test.cloud, name)))

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
        title: 'new 号公告',
        source: '南浦区委',
        publishAt: hours(2).toISOString(),
        views: 0,
        pinned: false,
        unread: true,
        confirmBy: null,
        corrected: false,
        withdrawn: false,
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
    const me = as(MEMBER)
    const shown = async () => (await me.feed()).rows.map(({ noticeId, pinned: is }) => `${noticeId}${is ? '!' : ''}`)
    expect(await shown()).toEqual(['unit!', 'first!', 'between'])
    test.cloud.clock.stand(hours(1, TUESDAY).getTime())
    expect(await shown()).toEqual(['next!', 'unit!', 'first', 'between'])
    await test.settle()
    expect(await shown()).toEqual(['next!', 'unit!', 'first', 'between'])
    test.cloud.clock.advance(60_000)
    await test.settle()
    expect(await shown()).toEqual(['next!', 'unit!', 'between', 'first'])
    expect(await me.open('first')).toMatchObject({ pinned: false })
  })

  it('marks what was corrected and withdrawn, and tells until when it is to be confirmed', async () => {
    const confirm = { reason: '报到须知', deadline: hours(1, TUESDAY) }
    const before = { blocks: [aParagraph('旧')], attachments: [] }
    const withdrawn = { at: hours(1), reason: '发错了', followUpId: null }
    plant(
      aNotice({ _id: 'asks', confirm }),
      aNotice({ _id: 'over', confirm: { reason: '已过', deadline: hours(-1, TUESDAY) } }),
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
    test.cloud.clock.stand(hours(1, TUESDAY).getTime())
    expect(await as(MEMBER).feed()).toMatchObject({ unreadConfirms: 0 })
  })

  it('is unread until it was opened, by each for themselves', async () => {
    plant(aNotice({ confirm: { reason: '须知', deadline: hours(1, TUESDAY) } }), aNotice({ _id: 'N2' }))
    await as(MEMBER).open('N1')
    expect((await as(MEMBER).feed()).rows.map(({ noticeId, unread }) => [noticeId, unread])).toEqual([
      ['N2', true],
      ['N1', false],
    ])
    expect((await as(MEMBER).feed()).unreadConfirms).toBe(0)
    expect((await as(SECRETARY).feed()).rows.map(({ unread }) => unread)).toEqual([true, true])
    expect((await as(SECRETARY).feed()).unreadConfirms).toBe(1)
  })

  it('comes by the page without a gap or a repeat, while new ones arrive and several have one instant', async () => {
    const before = Array.from({ length: 45 }, (_, n) => {
      const _id = `n${String(n).padStart(2, '0')}`
      // Nineteen to twenty-three came out in one instant, around the end of a page.
      return aNotice({ _id, publishAt: hours(n >= 21 && n <= 26 ? -21 : -n), category: n % 2 ? 'activity' : 'notice' })
    })
    plant(...before)
    const me = as(MEMBER)
    const whole = await me.whole()
    expect([...whole].sort()).toEqual(before.map(({ _id }) => _id).sort())
    expect(await me.whole('activity')).toEqual(whole.filter((id) => Number(id.slice(1)) % 2 === 1))
    const first = await me.feed()
    expect(first.rows).toHaveLength(20)
    plant(aNotice({ _id: 'new', publishAt: hours(1) }), aNotice({ _id: 'pin', publishAt: hours(2), pinned: true }))
    expect([...idsOf(first.rows), ...(await me.whole(null, first.next))]).toEqual(whole)
    expect(await me.whole()).toEqual(['pin', 'new', ...whole])
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
      aNotice({ _id: 'late', confirm: { reason: '二', deadline: hours(9, TUESDAY) }, publishAt: hours(-900) }),
      aNotice({ _id: 'soon', confirm: { reason: '一', deadline: hours(2, TUESDAY) }, publishAt: hours(-901) }),
      aNotice({ _id: 'pin', pinned: true, publishAt: hours(-1) }),
      ...Array.from({ length: 12 }, (_, n) => aNotice({ _id: `n${n}`, publishAt: hours(n) })),
    )
    const me = as(MEMBER)
    const shown = async () => {
      const { rows, unreadConfirms } = await me.strip()
      return [...idsOf(rows), unreadConfirms]
    }
    expect(await shown()).toEqual(['soon', 'late', 2])
    await me.open('soon')
    expect(await shown()).toEqual(['late', 'pin', 1])
    await me.open('late')
    await me.open('pin')
    expect(await shown()).toEqual(['n11', 'n10', 0])
    expect((await as(VISITOR).strip()).rows).toEqual([])
  })
})

describe('one notice', () => {
  it('says what it says, in blocks, with addresses for its pictures and none for where nothing lies', async () => {
    const file = test.cloud.storage.put('notices/p.png', Buffer.from('picture'))
    const size = { kind: 'picture' as const, width: 4, height: 3 }
    plant(
      aNotice({
        blocks: [
          aParagraph('正文'),
          { ...size, file, alt: '海报' },
          { ...size, file: 'cloud://local-env.local-bucket/notices/gone.png', alt: '' },
        ],
        attachments: [anAttachment()],
        repost: { noticeId: 'above', source: '省委' },
        confirm: { reason: '须知', deadline: hours(5, TUESDAY) },
      }),
    )
    const { blocks, attachments, confirm, repostedFrom, correction, withdrawal } = await as(MEMBER).open('N1')
    const [text, picture, gone] = blocks ?? []
    expect(text).toEqual(aParagraph('正文'))
    expect(picture).toEqual({ ...size, alt: '海报', url: expect.stringMatching(/^http/) as string })
    expect(gone).toEqual({ ...size, alt: '', url: '' })
    const url = picture?.kind === 'picture' ? picture.url : ''
    expect(await (await fetch(url)).text()).toBe('picture')
    expect(attachments).toEqual([{ id: 'a1', name: '附件一.pdf', kind: 'pdf', bytes: 1000 }])
    expect(confirm).toEqual({ reason: '须知', deadline: hours(5, TUESDAY).toISOString() })
    expect([repostedFrom, correction, withdrawal]).toEqual(['省委', null, null])
  })

  it('is viewed once by each, counted within the next minutes', async () => {
    plant(aNotice())
    const views = async () => (await as(MEMBER).card('N1'))?.views
    for (const openid of [MEMBER, MEMBER, SECRETARY, GUEST]) {
      const readable =
        openid === GUEST
          ? as(openid)
              .open('N1')
              .catch(() => undefined)
          : as(openid).open('N1')
      await readable
    }
    await Promise.all(Array.from({ length: 5 }, () => as(YOUTH).open('N1')))
    expect(test.cloud.database.count('noticeViews')).toBe(3)
    expect(await views()).toBe(0)
    test.cloud.clock.advance(60_000)
    await test.settle()
    expect(await views()).toBe(3)
  })

  it('leaves nothing of a visitor', async () => {
    plant(aNotice({ isPublic: true }))
    const before = stored()
    const me = as(VISITOR)
    await me.feed()
    expect(await me.open('N1')).toMatchObject({ unread: false, blocks: [aParagraph('N1 的正文')] })
    expect((await me.feed()).rows).toMatchObject([{ unread: false }])
    expect(stored()).toBe(before)
  })

  it('that was corrected tells when, in what, and what the text was', async () => {
    const before = { blocks: [aParagraph('请于3月20日前报送')], attachments: [] }
    const changes = [{ what: '报送日期', before: '3月20日', after: '3月27日' }]
    plant(aNotice({ blocks: [aParagraph('请于3月27日前报送')], correction: { at: hours(3), changes, before } }))
    const { blocks, correction } = await as(MEMBER).open('N1')
    expect(correction).toEqual({ at: hours(3).toISOString(), changes })
    expect(blocks).toEqual([
      {
        kind: 'paragraph',
        runs: [
          { text: '请于' },
          { text: '3月20日', change: 'out' },
          { text: '3月27日', change: 'in' },
          { text: '前报送' },
        ],
      },
    ])
  })

  it('that was withdrawn says why and what came after, and nothing of its text', async () => {
    const withdrawn = { at: hours(3), reason: '时间有误', followUpId: 'N2' }
    plant(
      aNotice({ withdrawn, attachments: [anAttachment()], confirm: { reason: '须知', deadline: hours(5, TUESDAY) } }),
      aNotice({ _id: 'N2' }),
      aNotice({ _id: 'N3', withdrawn: { at: hours(3), reason: '不办了', followUpId: null } }),
    )
    const detail = await as(MEMBER).open('N1')
    expect(detail).toMatchObject({ blocks: null, attachments: [], confirm: null, confirmBy: null, correction: null })
    expect(detail.withdrawal).toEqual({
      at: hours(3).toISOString(),
      reason: '时间有误',
      followUp: { noticeId: 'N2', title: 'N2 号公告', publishAt: MONDAY.toISOString() },
    })
    expect((await as(MEMBER).open('N3')).withdrawal).toMatchObject({ reason: '不办了', followUp: null })
  })

  it('with 120 pictures has them all, asked of the storage fifty at a time', async () => {
    const files = Array.from({ length: 120 }, (_, n) => test.cloud.storage.put(`notices/${n}.png`, Buffer.from(`${n}`)))
    plant(
      aNotice({
        blocks: files.map((file) => ({ kind: 'picture' as const, file, width: 1, height: 1, alt: '' })),
      }),
    )
    const mark = test.cloud.operations.mark()
    const { blocks } = await as(MEMBER).open('N1')
    const urls = (blocks ?? []).flatMap((block) => (block.kind === 'picture' ? [block.url] : []))
    expect(new Set(urls).size).toBe(120)
    expect(await (await fetch(urls[119] ?? '')).text()).toBe('119')
    const { byAction } = test.cloud.operations.since(mark).totals
    expect(byAction['storage.batchGetDownloadUrl']?.count).toBe(3)
  })
})

describe('a file', () => {
  it('is fetched by an address that ends after ten minutes, under the name that people gave it', async () => {
    const file = test.cloud.storage.put('notices/a1.pdf', Buffer.from('%PDF'))
    plant(aNotice({ attachments: [anAttachment({ file, name: '报名表（一）.pdf' })] }))
    const { url, name } = await as(MEMBER).file('N1')
    expect(name).toBe('报名表（一）.pdf')
    const status = async () => (await fetch(url)).status
    test.cloud.clock.stand(TUESDAY.getTime() + NOTICE_FILE_SECONDS * 1000)
    expect(await status()).toBe(200)
    test.cloud.clock.stand(TUESDAY.getTime() + (NOTICE_FILE_SECONDS + 1) * 1000)
    expect(await status()).toBe(403)
  })
})
