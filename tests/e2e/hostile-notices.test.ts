import { City } from './support/city'
import type { Hand } from './support/hand'
import { hostileNotices, pictureOf, putRaw, RAW_PAGES, type HostileNotice } from '../support/hostile-notices'
import { noticeOf } from '../support/seeded-notices'
import { soon } from '../support/until'
import { NOTHING, watched, type Watched } from '../support/watched-window'

/** Hostile pages as notices, read in the mini-program: nothing runs, nothing is called, and their honest texts are read. */
const city = City.forTests()

let notices: HostileNotice[]
beforeAll(() => {
  const { cloud } = city
  notices = hostileNotices(noticeOf(cloud, 'n-patrol'), pictureOf(noticeOf(cloud, 'n-theme-day')))
  cloud.database.insertMany(
    'notices',
    notices.map(({ notice }) => notice),
  )
})

const pathOf = (id: string): string => `features/notices/reading/pages/notice/index?noticeId=${id}`

async function watchOf(hand: Hand): Promise<Watched> {
  const { page } = hand.simulator.phone
  return watched(page, new URL(page.url()).origin, new URL(city.cloud.url).origin)
}

test('all are read one after the other, and nothing happens', async () => {
  const hand = await city.phoneOf('member')
  await hand.sees('公告')
  const watch = await watchOf(hand)
  for (const { id, honest, notice } of notices) {
    await hand.wx('navigateTo', { url: `/${pathOf(id)}` })
    await hand.sees(notice.title, ...honest)
    await hand.back()
    await hand.isOn('pages/study')
  }
  expect(await watch.caught()).toEqual(NOTHING)
  await watch.end()
})

test('the same pages put into the screen as they are would be noticed', async () => {
  const [first] = notices
  const hand = await city.phoneOf('member', { path: pathOf(first?.id ?? '') })
  await hand.sees(first?.notice.title ?? '')
  const watch = await watchOf(hand)
  const { page } = hand.simulator.phone
  const place = page.locator('.webview--top .notice-text')
  await place.evaluate(putRaw, RAW_PAGES)
  await soon(async () => {
    const { dialogs, foreign, marks } = await watch.caught()
    expect([dialogs.length > 0, foreign.length > 0, marks]).toEqual([true, true, 1])
  })
  await watch.end()
  // What was planted is broken in many ways; of the app itself nothing may be.
  hand.simulator.phone.windowErrors.length = 0
})
