import type { Screen } from '../screens'
import type { Shot } from './states'

/** A self-check on its way, and what is decided about it. */
export const starShots = (screens: readonly Screen[]): Shot[] => [
  ...from(screens, 'stars-check', { name: 'stars-check-whole', whole: true }),
  ...from(screens, 'stars-check', {
    name: 'stars-check-figure',
    act: async (hand) => {
      await hand.tap('.criterion', '宣讲')
      await hand.sees('对不上')
    },
  }),
  ...from(screens, 'stars-check', {
    name: 'stars-check-files',
    act: async (hand) => {
      await hand.tap('.button', '添加材料')
      await hand.sees('先征得同意')
    },
  }),
  ...from(screens, 'stars-check', {
    name: 'stars-check-submit',
    act: async (hand) => {
      await hand.tap('.button', '提交自查')
      await hand.sees('退回才能再改')
    },
  }),
  ...from(screens, 'stars-decide', { name: 'stars-decide-whole', whole: true }),
  ...from(screens, 'stars-decide', {
    name: 'stars-decide-return',
    changes: true,
    act: async (hand) => {
      await hand.tap('.one-of__one', '要补材料')
      await hand.tap('.button', '退回补材料')
      await hand.sees('标了 1 项')
    },
  }),
  ...from(screens, 'stars-decide', {
    name: 'stars-decide-visit',
    act: async (hand) => {
      await hand.tap('.text-action', '记录 1 条')
      await hand.sees('没有事先通知')
      await hand.tap('.button', '记一次')
      await hand.sees('各自点')
    },
  }),
  ...from(screens, 'stars-decide', {
    name: 'stars-decide-visits',
    act: async (hand) => {
      await hand.tap('.text-action', '记录 1 条')
      await hand.sees('没有事先通知')
    },
  }),
  ...from(screens, 'stars-decide', {
    name: 'stars-decide-figure',
    act: async (hand) => {
      await hand.tap('.criterion,.criteria-row', '近 12 个月活动')
      await hand.sees('就是这')
    },
  }),
  ...from(screens, 'stars-decide', {
    name: 'stars-decide-judged',
    changes: true,
    act: async (hand) => {
      await hand.tap('.one-of__one', '达到')
      await hand.sees('照标准算是五星')
    },
  }),
  ...from(screens, 'stars-criteria', {
    name: 'stars-edit-item',
    changes: true,
    act: async (hand) => {
      await hand.tap('.button', '写新的一版')
      await hand.sees('加一项')
      await hand.tap('.row', '无障碍')
      await hand.sees('怎么看')
    },
  }),
]

const from = (screens: readonly Screen[], name: string, state: Partial<Shot>): Shot[] =>
  screens.filter((screen) => screen.name === name).map((screen) => ({ ...screen, ...state }))
