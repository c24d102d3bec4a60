import type { Screen } from '../screens'
import type { Shot } from './states'

/** Talks that are asked for, given a date, and what stands beside them. */
export const talkShots = (screens: readonly Screen[]): Shot[] => [
  ...from(screens, 'talks-list', { name: 'talks-list-whole', whole: true }),
  ...from(screens, 'talks-ask', {
    name: 'talks-ask-chosen',
    whole: true,
    act: async (hand) => {
      await hand.tap('.ask__topic', '一条河')
      await hand.tap('.chip', '上午')
      await hand.sees('提交申请')
    },
  }),
  ...from(screens, 'talks-asked', { name: 'talks-asked-whole', whole: true }),
  ...from(screens, 'talks-own', {
    name: 'talks-own-changed',
    whole: true,
    act: async (hand) => {
      await hand.tap('.row', '从哪天起')
      await hand.sees('现在起就有空')
      await hand.tap('.button', '现在起就有空')
      await hand.sees('保存可约时间')
    },
  }),
  ...from(screens, 'talks-year', { name: 'talks-year-whole', whole: true }),
  ...from(screens, 'talks-year', {
    name: 'talks-year-date',
    act: async (hand) => {
      await hand.tap('.text-action', '排期')
      await hand.sees('支部想要的')
    },
  }),
  ...from(screens, 'talks-tended', {
    name: 'talks-tended-times',
    act: async (hand) => {
      await hand.tap('.row', '白露')
      await hand.tap('.button', '填可约时间')
      await hand.sees('从哪天起有空')
    },
  }),
]

const from = (screens: readonly Screen[], name: string, state: Partial<Shot>): Shot[] =>
  screens.filter((screen) => screen.name === name).map((screen) => ({ ...screen, ...state }))
