import type { Walk } from '../walk'

const board = { person: 'secretary', path: 'features/boards/board/pages/board/index', says: '复制名单' }

/** The secretary at the board. */
export async function atTheBoard(walk: Walk): Promise<void> {
  await walk.costs('open the board', () => walk.opens(board))
  await walk.does('board: finished ones', 'list', (finger) => finger.tap('.tabs__item', '已完成'))
  await walk.does('board: unfinished ones', 'list', (finger) => finger.tap('.tabs__item', '未完成'))
  await walk.does('board: copy the names', 'place', (finger) => finger.tap('.button', '复制名单'))
  await walk.does('board: definitions open', 'place', (finger) => finger.tap('.definitions'))
  await walk.does('board: definitions close', 'place', (finger) => finger.tap('.sheet__close'))
  await walk.does('board: choose an issue, open', 'list', (finger) => finger.tap('.picker'))
  await walk.does('board: choose an issue', 'list', (finger) => finger.tap('.row', '第 6 期'))
  await walk.finger.tap('.picker')
  await walk.does('board: back to this issue', 'list', (finger) => finger.tap('.row', '第 8 期'))
}

/** What waits for the secretary, by sorts. */
export async function atTheDesk(walk: Walk): Promise<void> {
  const path = 'features/desk/waiting/pages/waiting/index'
  await walk.costs('open what waits', () => walk.opens({ person: 'secretary', path, says: '件等你处理' }))
  await walk.does('desk: one sort', 'page', (finger) => finger.tap('.row', '加入申请'))
  await walk.sees('等了')
}

/** Reminding one, then all that are left. */
export async function reminding(walk: Walk): Promise<void> {
  await walk.opens(board)
  await walk.costs('remind one', () =>
    walk.does('board: remind one', 'asked', (finger) => finger.tap('.board-person .button', '提醒')),
  )
  await walk.does('board: whom all reach', 'place', (finger) => finger.tap('.remind-bar__two .button', '提醒'))
  await walk.costs('remind all', () =>
    walk.does('board: remind all', 'list', (finger) => finger.tap('.sheet .button', '发送')),
  )
}

/** One member's record, and an excuse. */
export async function tending(walk: Walk): Promise<void> {
  await walk.opens(board)
  await walk.does('board: open a member', 'page', (finger) => finger.tap('.board-person__who'))
  await walk.sees('各期')
  await walk.does('member: another issue', 'place', (finger) => finger.tap('.row', '第 6 期'))
  await walk.does('member: this issue again', 'place', (finger) => finger.tap('.row', '第 8 期'))
  await walk.does('member: excuse, open', 'place', (finger) => finger.tap('.button', '请假'))
  await walk.does('member: type a reason', 'place', (finger) => finger.type('.field__input', '集中实习'))
  await walk.costs('excuse a member', () =>
    walk.does('member: excuse', 'asked', (finger) => finger.tap('.member__form .button', '确认请假')),
  )
  await walk.does('member: back to the board', 'list', (finger) => finger.wx('navigateBack', {}))
  await walk.opens({
    person: 'secretary',
    path: 'features/boards/tending/pages/joinings/index',
    says: '加入记录',
  })
  await walk.does('joinings: asked before one is undone', 'place', (finger) => finger.tap('.row', '撤销'))
}
