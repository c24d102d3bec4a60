import type { Cloud } from '../../cloud'
import type { Screen } from '../screens'
import type { Hand } from './hand'
import type { Shot } from './states'

/** Nobody has counted yet. */
function none({ database }: Cloud): void {
  database.remove('figureRuns', { query: {}, multi: true })
}

const shows =
  (tab: RegExp | string, says: string) =>
  async (hand: Hand): Promise<void> => {
    await hand.tap('.tabs__item', String(tab))
    await hand.sees(says)
  }

/** The numbers of Youth Homes by venue and by month, what they mean, and before the first night. */
export const figureShots = (screens: readonly Screen[]): Shot[] => [
  ...from(screens, { name: 'figures-venues', act: shows('按场馆', '不同的人在每一行里各算一次') }),
  ...from(screens, { name: 'figures-months', act: shows('按月', '各月的人分别算') }),
  ...from(screens, {
    name: 'figures-meaning',
    act: async (hand) => {
      await hand.tap('.button', '口径')
      await hand.sees('到访人次')
    },
  }),
  ...from(screens, { name: 'figures-none', prepare: none, says: '还没有数字' }),
]

const from = (screens: readonly Screen[], state: Partial<Shot>): Shot[] =>
  screens.filter(({ name }) => name === 'figures').map((screen) => ({ ...screen, ...state }))
