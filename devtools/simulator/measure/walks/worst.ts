import type { Walk } from '../walk'

/** The board of 69 people. */
export async function crowdedBoard(walk: Walk): Promise<void> {
  await walk.opens({ person: 'secretary', path: 'features/boards/board/pages/board/index', says: '复制名单' })
  await walk.does('board of 69: finished ones', 'list', (finger) => finger.tap('.tabs__item', '已完成'))
  await walk.does('board of 69: next page', 'list', (finger) => finger.tap('.button', '下一页'))
  await walk.does('board of 69: unfinished ones', 'list', (finger) => finger.tap('.tabs__item', '未完成'))
  await walk.does('board of 69: copy the names', 'place', (finger) => finger.tap('.button', '复制名单'))
  await walk.does('board of 69: choose an issue, open', 'list', (finger) => finger.tap('.picker'))
  await walk.does('board of 69: choose an issue', 'list', (finger) => finger.tap('.row', '第 6 期'))
}

/** An office with more than eighty branches right below it. */
export async function wideOffice(walk: Walk): Promise<void> {
  const path = 'features/boards/overview/pages/overview/index?orgId=jdgcx'
  await walk.weighs('overview of 80', { person: 'officer', path, says: '下一级' })
  await walk.does('overview of 80: next page', 'list', (finger) => finger.tap('.button', '下一页'))
  await walk.does('overview of 80: choose an order, open', 'place', (finger) => finger.tap('.picker', '按组织'))
  await walk.does('overview of 80: by rate', 'list', (finger) => finger.tap('.row', '按参学率'))
}

/** A member's record of eight years, and the overview's lists of issues and months. */
export async function longHistory(walk: Walk): Promise<void> {
  const member = 'features/boards/tending/pages/member/index?memberId=m-jd2302-002'
  await walk.opens({ person: 'secretary', path: member, says: '各期' })
  await walk.does('member of eight years: the last year', 'list', (finger) => finger.tap('.button', '看更多'))
  await walk.does('member of eight years: another issue', 'place', (finger) => finger.tap('.row', '第 6 期'))
  await walk.does('member of eight years: a year before it', 'list', (finger) => finger.tap('.button', '下一页'))
  await walk.opens({ person: 'officer', path: 'features/boards/overview/pages/overview/index', says: '下一级' })
  await walk.does('overview of eight years: choose an issue, open', 'list', (finger) => finger.tap('.picker'))
  await walk.does('overview of eight years: choose an issue', 'list', (finger) => finger.tap('.row', '第 6 期'))
  await walk.finger.tap('.picker')
  await walk.does('overview of eight years: older issues', 'list', (finger) => finger.tap('.button', '下一页'))
  await walk.finger.tap('.sheet__close')
  await walk.does('overview of eight years: by month', 'list', (finger) => finger.tap('.segments__one', '按月'))
  await walk.does('overview of eight years: choose a month, open', 'place', (finger) => finger.tap('.picker'))
}
