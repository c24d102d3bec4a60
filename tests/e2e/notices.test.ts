import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { keptAsPages, keptInNoAlbum, longNotice, scanPaper } from './support/album'
import { City } from './support/city'
import { until, type Hand } from './support/hand'
import { feedOf, noticeOf, publicFeed } from '../support/seeded-notices'
import { CATEGORY_NAMES } from '../../src/domain/notices/category'
import { FEED_PAGE } from '../../src/domain/limits'
import { DAY_MS } from '../../src/domain/time'

/** What is told to people: read, found, opened, corrected, taken back, handed on, and kept for when there is no network. */
const city = City.forTests()

const MEDIA = join(__dirname, '../../devtools/seed/media/notices')
const ROW = ['.notice-row']
const TAB = ['.tabs__item']
const NOT_THERE = '没有这一条，或你看不到它'
const pathOf = (id: string): string => `features/notices/reading/pages/notice/index?noticeId=${id}`
const titleOf = (id: string): string => noticeOf(city.cloud, id).title
const toFeed = (hand: Hand) => hand.wx('switchTab', { url: '/pages/notices/index' })
const read = (hand: Hand, id: string) => hand.wx('navigateTo', { url: `/${pathOf(id)}` })

/** What stands on the tab of the notices. */
const bears = async (hand: Hand, words: string): Promise<void> => {
  let now = ''
  const badge = async () => (await hand.simulator.phone.tabs()).find(({ text }) => text === '公告')?.badge ?? ''
  const look = async () => (now = await badge()) === words
  await until(look, () => `the tab bears '${now}', not '${words}'`)
}

/** The titles in the list, from top to bottom, once these are there. */
async function lists(hand: Hand, expected: readonly string[]): Promise<void> {
  const rows = hand.simulator.phone.page.locator('.webview--top .notice-row__title')
  let now: string[] = []
  await until(
    async () => {
      now = await rows.allInnerTexts()
      return now.length === expected.length && now.every((title, nth) => title === expected[nth])
    },
    () => `the list is ${now.join(' | ')}, not ${expected.join(' | ')}`,
  )
}

describe('the feed', () => {
  test('is turned by the page: all that concerns a member, each once and in order', async () => {
    const hand = await city.phoneOf('member')
    await toFeed(hand)
    const expected = feedOf(city.cloud, 'preview-member').map(({ title }) => title)
    expect(expected.length).toBeGreaterThan(FEED_PAGE)
    await lists(hand, expected.slice(0, FEED_PAGE))
    await hand.tap('下一页')
    await lists(hand, expected.slice(FEED_PAGE, 2 * FEED_PAGE))
    await hand.tap('上一页')
    await lists(hand, expected.slice(0, FEED_PAGE))
  })

  test('shows one category, and all again', async () => {
    const hand = await city.phoneOf('member')
    await toFeed(hand)
    await hand.sees(titleOf('n-registration'))
    const all = feedOf(city.cloud, 'preview-member')
    await hand.tap(CATEGORY_NAMES.volunteer, TAB)
    await lists(hand, all.filter(({ category }) => category === 'volunteer').map(({ title }) => title))
    await hand.tap('全部', TAB)
    await lists(hand, all.slice(0, FEED_PAGE).map(({ title }) => title))
  }) // oxfmt-ignore

  test('shows a visitor what is public, and how to see more', async () => {
    const hand = await city.phoneOf('nobody')
    await toFeed(hand)
    await hand.sees('加入团支部')
    await lists(hand, publicFeed(city.cloud).slice(0, FEED_PAGE).map(({ title }) => title))
    await bears(hand, '')
    await hand.tap(titleOf('n-patrol'), ROW)
    await hand.sees('沿澜江城区段巡一次河')
  }) // oxfmt-ignore

  test('is pulled down for what has come out since', async () => {
    const hand = await city.phoneOf('member')
    await toFeed(hand)
    await hand.sees(titleOf('n-registration'))
    const now = new Date(city.cloud.clock.now())
    const fresh = { ...noticeOf(city.cloud, 'n-patrol'), _id: 'n-just-now', title: '刚刚发布的一条', publishAt: now, place: now.getTime() }
    city.cloud.database.insertMany('notices', [fresh])
    await hand.simulator.phone.pullDown()
    await hand.sees('刚刚发布的一条')
    expect(await hand.simulator.phone.page.locator('.webview--refreshing').count()).toBe(0)
    city.cloud.database.remove('notices', { query: { _id: fresh._id }, multi: false })
  }) // oxfmt-ignore

  test('tells on its tab how many wait to be confirmed, from the first screen on, and fewer once one was confirmed', async () => {
    const hand = await city.phoneOf('member')
    await hand.sees('公告', titleOf('n-registration'))
    await bears(hand, '2')
    await toFeed(hand)
    await hand.seesElement('.notice-row--unread')
    await hand.tap(titleOf('n-registration'), ROW)
    await hand.sees('一、个人自评', '为什么要确认', '确认后团支书会看到')
    await hand.tap('我已知悉')
    await hand.sees('已于 ', '已确认')
    await hand.tapOn('.screen__back')
    await hand.isOn('pages/notices')
    await bears(hand, '1')
  })
})

describe('what a notice holds', () => {
  test('a document opens under its real name, and tells how far it is', async () => {
    const hand = await city.phoneOf('member', { path: pathOf('n-registration') })
    const [document] = noticeOf(city.cloud, 'n-registration').attachments
    await hand.sees(document?.name ?? '')
    await hand.simulator.prepare({ downloadStop: [60] })
    await hand.tap('打开')
    await hand.sees('已下载 ', '取消')
    await hand.simulator.phone.ask('Phone.goOn')
    await hand.sees('已打开')
    const [shown] = (await hand.simulator.report()).documents
    expect([shown?.fileType, shown?.filePath.split('/').at(-1)]).toEqual(['docx', document?.name])
    const content = Buffer.from(shown?.content.split(',')[1] ?? '', 'base64')
    expect(content.equals(readFileSync(join(MEDIA, 'self-assessment.docx')))).toBe(true)
  })

  test('a download is stopped by the person, and told when it breaks off', async () => {
    const hand = await city.phoneOf('member', { path: pathOf('n-registration') })
    await hand.simulator.prepare({ downloadStop: [60, 60] })
    // How far it is told to have come depends on the pieces in which it comes.
    await hand.tap('打开')
    await hand.sees('已下载 ')
    await hand.tap('取消')
    await hand.seesNot('已下载')
    await hand.tap('打开')
    await hand.sees('已下载 ')
    await hand.simulator.setNetwork(false)
    await hand.sees('要联网才能打开')
    await hand.simulator.setNetwork(true)
    await hand.sees('没有下载完')
    expect((await hand.simulator.report()).documents).toEqual([])
  })

  test('pictures are shown large: those of the text, and one that is attached under its name', async () => {
    const hand = await city.phoneOf('member', { path: pathOf('n-theme-day') })
    await hand.tapOn('.notice-picture__place')
    const seen = async () => (await hand.simulator.report()).previews
    await until(async () => (await seen()).length === 1, () => 'no picture is shown')
    expect((await seen())[0]?.current).toContain('rooms.png')
    const { attachments } = noticeOf(city.cloud, 'n-theme-day')
    const nth = attachments.findIndex(({ kind }) => kind === 'png')
    await hand.tapOn('.attachment .button', nth)
    await until(async () => (await seen()).length === 2, () => 'the attached picture is not shown')
    expect((await seen())[1]?.current.split('/').at(-1)).toBe(attachments[nth]?.name)
  }) // oxfmt-ignore

  test('it is kept as pictures of pages, whose code leads back to it; without leave for the album, once that is given', async () => {
    const { notice, hand } = await longNotice(city)
    await keptInNoAlbum(hand)
    await scanPaper(hand, await keptAsPages(hand))
    await hand.sees(notice.title)
    city.cloud.database.remove('notices', { query: { _id: notice._id }, multi: false })
  })

  test('a link to elsewhere says where it leads, before anything is opened', async () => {
    const hand = await city.phoneOf('member', { path: pathOf('n-patrol') })
    await hand.tap('澜江志愿服务网', ['.run--link'])
    await hand.sees('volunteer.lanjiang.example', 'https://volunteer.lanjiang.example/rules/river?from=notice')
    await hand.tap('复制链接')
    await hand.sees('链接已复制')
    expect((await hand.simulator.report()).clipboard).toBe('https://volunteer.lanjiang.example/rules/river?from=notice')
  })
})

test('large print: as large as WeChat is set, and the page moves nowhere sideways', async () => {
  const sizes: number[] = []
  for (const fontScale of [1, 1.4]) {
    const hand = await city.phoneOf('member', { path: pathOf('n-records'), fontScale })
    await hand.sees('必须写的')
    const { page } = hand.simulator.phone
    const top = page.locator('.webview--top')
    const text = top.locator('.notice-text__paragraph').first()
    sizes.push(await text.evaluate((element) => parseFloat(getComputedStyle(element).fontSize)))
    expect(await top.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0)
  }
  expect(sizes[1]).toBeCloseTo(1.4 * (sizes[0] ?? 0), 1)
})

describe('what became of a notice', () => {
  test('a corrected one says what was changed, and shows it in the text', async () => {
    const hand = await city.phoneOf('member', { path: pathOf('n-theme-day') })
    await hand.sees('已更正', '改了 4 处', '二楼报告厅', '一楼共享厅')
    await hand.seesNot('心得 3 篇')
    await hand.tap('看全文对照', ['.changes__switch'])
    await hand.sees('心得 3 篇')
    await hand.tap('只看新稿', ['.changes__switch'])
    await hand.seesNot('心得 3 篇')
  })

  test('an old link to one that was taken back leads to why, and to what followed', async () => {
    const hand = await city.phoneOf('member', { path: pathOf('n-lecture-3') })
    await hand.sees('这条公告已撤回', '报告厅停用检修，改期后另行通知。')
    await hand.seesNot('请市水文站程亦安')
    await hand.tap('后续', ['.row'])
    await hand.sees(titleOf('n-lecture-3-moved'), '主讲和内容不变')
    await hand.back()
    await hand.tap('返回公告')
    await hand.isOn('pages/notices')
  })
})

describe('a card in a chat', () => {
  test('opens for whoever it concerns, and says to everybody else that there is nothing', async () => {
    const hand = await city.phoneOf('secretary', { path: pathOf('n-theme-day') })
    await hand.sees(titleOf('n-theme-day'))
    const { title, path } = await hand.simulator.phone.share()
    expect(title).toBe(titleOf('n-theme-day'))
    const member = await city.phoneOf('member', { path })
    await member.sees(titleOf('n-theme-day'), '一楼共享厅')
    const stranger = await city.phoneOf('nobody', { path })
    await stranger.sees(NOT_THERE)
    expect(await stranger.words()).not.toContain('共享厅')
    await stranger.tap('去看公告')
    await stranger.isOn('pages/notices')
  })

  test('of what is public opens for who has joined nothing', async () => {
    const hand = await city.phoneOf('member', { path: pathOf('n-patrol') })
    await hand.sees(titleOf('n-patrol'))
    await hand.tap('转发')
    const shares = async () => (await hand.simulator.report()).shares as { path: string }[]
    await until(async () => (await shares()).length === 1, () => 'no card was made')
    const stranger = await city.phoneOf('nobody', { path: (await shares())[0]?.path ?? '' })
    await stranger.sees(titleOf('n-patrol'))
  }) // oxfmt-ignore
})

test('a search in Chinese marks what it finds, and opens it', async () => {
  const hand = await city.phoneOf('member')
  await toFeed(hand)
  await hand.tapOn('.feed-tabs__search')
  await hand.isOn('notices/search/pages/search')
  await hand.type('评议', 'input')
  await hand.confirm('input')
  await hand.sees(titleOf('n-registration'))
  const hits = await hand.simulator.phone.page.locator('.webview--top .found-row__hit').allInnerTexts()
  expect(new Set(hits)).toEqual(new Set(['评议']))
  await hand.tap(titleOf('n-registration'), ['.found-row'])
  await hand.sees('一、个人自评')
})

test('without a network what was read is there and says of when; what was not says so, and comes with the network', async () => {
  const hand = await city.phoneOf('member')
  await toFeed(hand)
  await hand.tap(titleOf('n-registration'), ROW)
  await hand.sees('一、个人自评')
  await hand.simulator.phone.start({ offline: true, clockOffset: city.cloud.clock.offset })
  await toFeed(hand)
  await hand.sees('没有网络，下面是', titleOf('n-registration'), titleOf('n-patrol'))
  await hand.tap(titleOf('n-registration'), ROW)
  await hand.sees('没有网络，下面是', '一、个人自评', '要联网才能打开')
  await hand.back()
  await hand.tap(titleOf('n-patrol'), ROW)
  await hand.sees('没有网络，这一条还没有读过')
  await hand.simulator.setNetwork(true)
  await hand.sees('沿澜江城区段巡一次河')
  await hand.seesNot('没有网络')
})

test('whoever is in need calls 12355 with one tap, or thinks better of it', async () => {
  const hand = await city.phoneOf('member')
  await toFeed(hand)
  // What comes into the list moves what stands below it.
  await hand.sees(titleOf('n-registration'))
  await hand.simulator.prepare({ call: [false, true] })
  const called = async () => (await hand.simulator.report()).phoneCalls
  for (const numbers of [[], ['12355']]) {
    await hand.tap('一键拨打')
    await hand.settles()
    expect(await called()).toEqual(numbers)
  }
})

/** Last: the city's clock goes on, and does not go back. */
test('a notice of tomorrow is nowhere until it is tomorrow', async () => {
  const title = titleOf('n-tomorrow')
  const hand = await city.phoneOf('member')
  await toFeed(hand)
  await hand.sees(titleOf('n-registration'))
  await hand.seesNot(title)
  await read(hand, 'n-tomorrow')
  await hand.sees(NOT_THERE)
  await hand.back()
  await hand.tapOn('.feed-tabs__search')
  await hand.type('临时改号', 'input')
  await hand.sees('没有找到')
  await hand.tapOn('.screen__back')
  await hand.isOn('pages/notices')
  await hand.passTime(DAY_MS)
  await hand.simulator.phone.pullDown()
  await hand.sees(title)
  await hand.tap(title, ROW)
  await hand.sees('5550199')
})
