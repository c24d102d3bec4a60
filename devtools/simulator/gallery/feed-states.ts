import type { Screen } from '../screens'
import type { Shot } from './states'

/** The feed in its states, and the study home with the notices that matter, which a screen has no room for beside the lesson. */
export const feedShots = (screens: readonly Screen[]): Shot[] => [
  ...from(screens, 'study', { name: 'study-whole', whole: true }),
  ...from(screens, 'notices', { name: 'notices-category', act: (hand) => hand.tap('.tabs__item', '活动') }),
  ...from(screens, 'notices', {
    name: 'notices-end',
    whole: true,
    act: async (hand) => {
      await hand.tap('.button', '下一页')
      await hand.sees('第 2 页')
    },
  }),
  ...from(screens, 'notices', {
    name: 'notices-kept',
    act: async (hand) => {
      await hand.setOnline(false)
      await hand.sees('没有网络，下面是')
    },
  }),
  // Of this category nothing has come out.
  ...from(screens, 'notices', {
    name: 'notices-empty',
    prepare: ({ database }) => void database.remove('notices', { query: { category: 'publicity' }, multi: true }),
    act: async (hand) => {
      await hand.tap('.tabs__item', '公示')
      await hand.sees('还没有公示')
    },
  }),
]

const from = (screens: readonly Screen[], name: string, state: Partial<Shot>): Shot[] =>
  screens.filter((screen) => screen.name === name).map((screen) => ({ ...screen, ...state }))
