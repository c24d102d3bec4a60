import type { Walk } from '../walk'

const feed = { person: 'member', path: 'pages/notices/index', says: '公告' }

/** A member among the notices: a category, the network, a notice and back. */
export async function atTheFeed(walk: Walk): Promise<void> {
  const { simulator } = walk
  await walk.costs('open the feed', () => walk.opens(feed))
  await walk.does('feed: pull down', 'asked', (finger) => finger.wx('startPullDownRefresh', {}))
  await walk.does('feed: a category', 'page', (finger) => finger.tap('.tabs__item', '活动'))
  await walk.does('feed: all again', 'list', (finger) => finger.tap('.tabs__item', '全部'))
  await walk.does('feed: the network goes', 'place', () => simulator.setNetwork(false))
  await walk.does('feed: the network is back', 'place', () => simulator.setNetwork(true))
  await walk.does('feed: open a notice', 'page', (finger) => finger.tap('.notice-row', '团籍注册'))
  await walk.sees('我已知悉')
  // The row is read now.
  await walk.does('feed: back from the notice', 'asked', (finger) => finger.wx('navigateBack', {}))
  await walk.does('feed: call 12355', 'place', (finger) => finger.tap('.button', '一键拨打'))
}

/** Through pages of notices with the longest words and all marks, to the end. */
export async function longFeed(walk: Walk): Promise<void> {
  await walk.weighs('notices', { ...feed, says: '下一页' })
  await walk.does('long feed: older ones', 'list', (finger) => finger.tap('.button', '下一页'))
  await walk.does('long feed: still older ones', 'list', (finger) => finger.tap('.button', '下一页'))
  await walk.does('long feed: to the end', 'list', (finger) => finger.tap('.button', '下一页'))
  await walk.does('long feed: newer ones', 'list', (finger) => finger.tap('.button', '上一页'))
}
