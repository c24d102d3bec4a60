import type { Notice } from '../../../cloudfunctions/shared/notices/notices.repo'
import { readCodeOf } from '../../support/qr'
import { noticeOf } from '../../support/seeded-notices'
import type { City } from './city'
import type { Hand } from './hand'

/** A notice of several pages, and the phone of a member who reads it. */
export async function longNotice(city: City) {
  const { cloud } = city
  const short = noticeOf(cloud, 'n-patrol')
  const { blocks } = short
  const notice: Notice = { ...short, _id: 'n-long', title: '一条很长的公告', blocks: [...blocks, ...blocks, ...blocks] }
  cloud.database.insertMany('notices', [notice])
  const hand = await city.phoneOf('member', {
    path: `features/notices/reading/pages/notice/index?noticeId=${notice._id}`,
  })
  return { notice, hand }
}

/** Who has refused the album is told so, and goes to the settings, where it is allowed. */
export async function keptInNoAlbum(hand: Hand): Promise<void> {
  await hand.simulator.phone.ask('Phone.refuse', { scope: 'scope.writePhotosAlbum' })
  await hand.tap('存成图片')
  await hand.sees('没有相册权限，图片没有存下来，公告还在')
  expect((await hand.simulator.report()).album).toEqual([])
  await hand.tap('去设置')
}

/** What the code on the last page says when the notice on the screen was kept as several. */
export async function keptAsPages(hand: Hand): Promise<string> {
  await hand.tap('存成图片')
  await hand.sees('张图片已存到相册')
  const { album } = await hand.simulator.report()
  const { page } = hand.simulator.phone
  const last = await page.evaluateHandle((src) => Object.assign(new Image(), { src }), album.at(-1) ?? '')
  return readCodeOf(last)
}

/** Scans a code that stands on paper. */
export async function scanPaper(hand: Hand, code: string): Promise<void> {
  await hand.wx('redirectTo', { url: '/features/notices/search/pages/search/index' })
  await hand.simulator.prepare({ scan: [code] })
  await hand.tap('扫纸上的码')
}
