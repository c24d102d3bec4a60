import type { Walk } from '../walk'

const pathOf = (page: string): string => `features/keeping/${page}/index?venueId=v-binjiang`

/** A keeper writes an activity, and changes when the venue is open. */
export async function atAYouthHome(walk: Walk): Promise<void> {
  await walk.opens({ person: 'keeper', path: pathOf('writing/pages/activity'), says: '满员后可候补' })
  await walk.does('activity: its name', 'place', (finger) => finger.type('.text-box__input', '江边夜拍'))
  // A month of days comes with it.
  await walk.does('activity: the days', 'list', (finger) => finger.tap('.text-box--pick', '周'))
  await walk.does('activity: another day', 'place', (finger) => finger.tap('.pick-cell', '28'))
  await walk.does('activity: the days go', 'place', (finger) => finger.tap('.button', '好了'))
  await walk.does('activity: how places are given', 'place', (finger) => finger.tap('.row', '名额怎么给'))
  await walk.does('activity: by lot', 'place', (finger) => finger.tap('.row', '抽签'))
  await walk.opens({ person: 'keeper', path: pathOf('venue/pages/hours'), says: '临时闭馆' })
  await walk.does('hours: of some weekdays', 'place', (finger) => finger.tap('.row', '周一'))
  await walk.does('hours: a stretch more', 'list', (finger) => finger.tap('.button', '加开放时段'))
}
