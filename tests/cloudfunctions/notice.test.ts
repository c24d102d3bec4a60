import { NOTICE_FILE_SECONDS } from '../../src/domain/limits'
import { collections } from '../../devtools/cloud-spec'
import { TUESDAY } from '../support/local-cloud'
import {
  GUEST,
  MEMBER,
  eachInNoticeCity,
  readingOf,
  SECRETARY,
  UNIT_OFFICER,
  VISITOR,
  YOUTH,
  type Reading,
} from '../support/notice-city'
import { anAttachment, aNotice, aParagraph, MONDAY } from '../support/notices'
import { all } from '../support/recount'

/** One notice as it is read, and its files. */
const here = eachInNoticeCity()

const as = (openid: string): Reading => readingOf(here().as(openid))
const plant = (...notices: ReturnType<typeof aNotice>[]) => here().has({ notices })
const hours = (n: number, from = MONDAY): Date => new Date(from.getTime() + n * 3_600_000)
const stored = (): string => JSON.stringify(collections.map(({ name }) => all(here().cloud, name)))

describe('one notice', () => {
  it('says what it says, in blocks, with addresses for its pictures and none for where nothing lies', async () => {
    const file = here().cloud.storage.put('notices/p.png', Buffer.from('picture'))
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
        confirm: { reason: '须知', deadline: hours(5, TUESDAY), question: null },
      }),
    )
    const { blocks, attachments, confirm, repostedFrom, correction, withdrawal } = await as(MEMBER).open('n1')
    const [text, picture, gone] = blocks ?? []
    expect(text).toEqual(aParagraph('正文'))
    expect(picture).toEqual({ ...size, alt: '海报', url: expect.stringMatching(/^http/) as string })
    expect(gone).toEqual({ ...size, alt: '', url: '' })
    const url = picture?.kind === 'picture' ? picture.url : ''
    expect(await (await fetch(url)).text()).toBe('picture')
    expect(attachments).toEqual([{ id: 'a1', name: '附件一.pdf', kind: 'pdf', bytes: 1000 }])
    expect(confirm).toEqual({
      reason: '须知',
      deadline: hours(5, TUESDAY).toISOString(),
      asked: true,
      spared: false,
      assignmentId: expect.stringMatching(/^confirm-n1-/) as string,
      token: expect.any(String) as string,
      question: null,
      own: null,
      earlier: null,
      branch: { done: 0, due: 6 },
    })
    expect([repostedFrom, correction, withdrawal]).toEqual(['省委', null, null])
  })

  it('asks for confirming who is in a branch, and says of nobody else that they are asked', async () => {
    const confirm = { reason: '须知', deadline: hours(5, TUESDAY), question: null }
    plant(aNotice({ isPublic: true, confirm }))
    const asked = async (openid: string) => (await as(openid).open('n1')).confirm?.asked
    expect([await asked(MEMBER), await asked(UNIT_OFFICER), await asked(VISITOR)]).toEqual([true, false, false])
  })

  it('is viewed once by each, counted within the next minutes', async () => {
    plant(aNotice())
    const views = async () => (await as(MEMBER).card('n1'))?.views
    for (const openid of [MEMBER, MEMBER, SECRETARY, GUEST]) {
      const readable =
        openid === GUEST
          ? as(openid)
              .open('n1')
              .catch(() => undefined)
          : as(openid).open('n1')
      await readable
    }
    await Promise.all(Array.from({ length: 5 }, () => as(YOUTH).open('n1')))
    expect(here().cloud.database.count('noticeViews')).toBe(3)
    expect(await views()).toBe(0)
    here().cloud.clock.advance(60_000)
    await here().settle()
    expect(await views()).toBe(3)
  })

  it('leaves nothing of a visitor', async () => {
    plant(aNotice({ isPublic: true, text: '正文' }))
    const before = stored()
    const me = as(VISITOR)
    await me.feed()
    expect(await me.open('n1')).toMatchObject({ unread: false, blocks: [aParagraph('正文')] })
    expect((await me.feed()).rows).toMatchObject([{ unread: false }])
    expect(stored()).toBe(before)
  })

  it('that was corrected tells when, in what, and what the text was', async () => {
    const before = { blocks: [aParagraph('请于3月20日前报送')], attachments: [] }
    const changes = [{ what: '报送日期', before: '3月20日', after: '3月27日' }]
    plant(aNotice({ blocks: [aParagraph('请于3月27日前报送')], correction: { at: hours(3), changes, before } }))
    const { blocks, correction } = await as(MEMBER).open('n1')
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
    const withdrawn = { at: hours(3), reason: '时间有误', followUpId: 'n2' }
    plant(
      aNotice({
        withdrawn,
        attachments: [anAttachment()],
        confirm: { reason: '须知', deadline: hours(5, TUESDAY), question: null },
      }),
      aNotice({ _id: 'n2' }),
      aNotice({ _id: 'n3', withdrawn: { at: hours(3), reason: '不办了', followUpId: null } }),
    )
    const detail = await as(MEMBER).open('n1')
    expect(detail).toMatchObject({ blocks: null, attachments: [], confirm: null, confirmBy: null, correction: null })
    expect(detail.withdrawal).toEqual({
      at: hours(3).toISOString(),
      reason: '时间有误',
      confirmedAt: null,
      followUp: { noticeId: 'n2', title: '无题', publishAt: MONDAY.toISOString() },
    })
    expect((await as(MEMBER).open('n3')).withdrawal).toMatchObject({ reason: '不办了', followUp: null })
  })

  it('with 120 pictures has them all, asked of the storage fifty at a time', async () => {
    const files = Array.from({ length: 120 }, (_, n) =>
      here().cloud.storage.put(`notices/${n}.png`, Buffer.from(`${n}`)),
    )
    plant(
      aNotice({
        blocks: files.map((file) => ({ kind: 'picture' as const, file, width: 1, height: 1, alt: '' })),
      }),
    )
    const mark = here().cloud.operations.mark()
    const { blocks } = await as(MEMBER).open('n1')
    const urls = (blocks ?? []).flatMap((block) => (block.kind === 'picture' ? [block.url] : []))
    expect(new Set(urls).size).toBe(120)
    expect(await (await fetch(urls[119] ?? '')).text()).toBe('119')
    const { byAction } = here().cloud.operations.since(mark).totals
    expect(byAction['storage.batchGetDownloadUrl']?.count).toBe(3)
  })
})

describe('a file', () => {
  it('is fetched by an address that ends after ten minutes, under the name that people gave it', async () => {
    const file = here().cloud.storage.put('notices/a1.pdf', Buffer.from('%PDF'))
    plant(aNotice({ attachments: [anAttachment({ file, name: '报名表（一）.pdf' })] }))
    const { url, name } = await as(MEMBER).file('n1')
    expect(name).toBe('报名表（一）.pdf')
    const status = async () => (await fetch(url)).status
    here().cloud.clock.stand(TUESDAY.getTime() + NOTICE_FILE_SECONDS * 1000)
    expect(await status()).toBe(200)
    here().cloud.clock.stand(TUESDAY.getTime() + (NOTICE_FILE_SECONDS + 1) * 1000)
    expect(await status()).toBe(403)
  })
})
