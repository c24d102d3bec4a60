import type { Walk } from '../walk'

/** The officer at the overview. */
export async function atTheOverview(walk: Walk): Promise<void> {
  const path = 'features/boards/overview/pages/overview/index'
  await walk.costs('open the overview', () => walk.opens({ person: 'officer', path, says: '下一级' }))
  await walk.does('overview: choose an order, open', 'place', (finger) => finger.tap('.picker', '按组织'))
  await walk.does('overview: by rate', 'list', (finger) => finger.tap('.row', '按参学率'))
  await walk.does('overview: definitions open', 'place', (finger) => finger.tap('.definitions'))
  await walk.does('overview: definitions close', 'place', (finger) => finger.tap('.sheet__close'))
  await walk.does('overview: choose an issue, open', 'list', (finger) => finger.tap('.picker'))
  await walk.does('overview: choose an issue', 'list', (finger) => finger.tap('.row', '第 6 期'))
  await walk.does('overview: export, open', 'place', (finger) => finger.tap('.export-button'))
  await walk.costs('export a table', () =>
    walk.does('overview: export', 'asked', (finger) => finger.tap('.row', 'Excel')),
  )
  await walk.does('overview: export, close', 'place', (finger) => finger.tap('.sheet__close'))
  await walk.does('overview: by month', 'list', (finger) => finger.tap('.segments__one', '按月'))
  await walk.does('overview: choose a month, open', 'place', (finger) => finger.tap('.picker'))
  await walk.does('overview: choose a month, close', 'place', (finger) => finger.tap('.sheet__close'))
  await walk.does('overview: by week', 'list', (finger) => finger.tap('.segments__one', '按周'))
  await walk.costs('overview: one level down', () =>
    walk.does('overview: one level down', 'page', (finger) => finger.tap('.child-row', '市直学校')),
  )
  await walk.sees('澜江职业技术学院团委')
  await walk.does('overview: back up', 'asked', (finger) => finger.wx('navigateBack', {}))
}

/** The officer at the city's settings. */
export async function atTheSettings(walk: Walk): Promise<void> {
  const path = 'features/boards/settings/pages/settings/index'
  await walk.costs('open the settings', () => walk.opens({ person: 'officer', path, says: '最近的改动' }))
  await walk.does('settings: one opened', 'place', (finger) => finger.tap('.row', '及格分'))
  await walk.does('settings: typed', 'place', (finger) => finger.type('.field__input', '70'))
  await walk.costs('change a setting', () =>
    walk.does('settings: changed', 'list', (finger) => finger.tap('.sheet .button--primary', '改成 70 分')),
  )
}

/** Somebody with two overviews says which is meant, once. */
export async function choosingADesk(walk: Walk): Promise<void> {
  const path = 'features/boards/overview/pages/overview/index'
  await walk.opens({ person: 'administrator', path, says: '管理员工作台' })
  await walk.costs('choose a desk', async () => {
    await walk.does('desk: choose', 'page', (finger) => finger.tap('.row', '管理员工作台'))
    await walk.sees('下一级')
  })
}
