import type { Walk } from '../walk'

const tab = (name: string) => ({ url: `/pages/${name}/index` })

/** A member at the tabs, and what the phone itself does meanwhile. */
export async function atHome(walk: Walk): Promise<void> {
  const { simulator } = walk
  const opening = { person: 'member', path: 'pages/study/index', says: '往期' }
  await walk.costs('open the study home', () => walk.opens(opening))
  await walk.does('study home: pull down', 'place', (finger) => finger.wx('startPullDownRefresh', {}))
  await walk.does('study home: open the lesson', 'page', (finger) => finger.tap('.button', '继续学习'))
  await walk.sees('真实观看')
  await walk.does('study home: back from the lesson', 'place', (finger) => finger.wx('navigateBack', {}))
  await walk.does('tabs: to Me', 'page', (finger) => finger.wx('switchTab', tab('me')))
  await walk.does('tabs: to Notices', 'page', (finger) => finger.wx('switchTab', tab('notices')))
  await walk.does('tabs: to Youth Homes', 'page', (finger) => finger.wx('switchTab', tab('homes')))
  await walk.does('tabs: back to Me', 'place', (finger) => finger.wx('switchTab', tab('me')))
  await walk.does('tabs: back to the study home', 'place', (finger) => finger.wx('switchTab', tab('study')))
  await walk.does('phone: the network goes', 'place', () => simulator.setNetwork(false))
  await walk.does('study home: pull down without a network', 'place', (finger) => finger.wx('startPullDownRefresh', {}))
  await walk.does('phone: the network is back', 'asked', () => simulator.setNetwork(true))
  await walk.does('phone: the theme changes', 'place', () => simulator.setTheme('dark'))
}
