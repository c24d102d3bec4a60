import type { Screen } from '../screens'
import type { Hand } from './hand'
import { sayingShots } from './saying-states'
import { starShots } from './star-states'
import { talkShots } from './talk-states'
import type { Shot } from './states'

/** What keepers and committees do, in its states. */
export const keeperShots = (screens: readonly Screen[]): Shot[] => [
  ...starShots(screens),
  ...sayingShots(screens),
  ...talkShots(screens),
  ...from(screens, 'keeper-activity', { name: 'keeper-activity-whole', whole: true }),
  ...from(screens, 'keeper-activity', { name: 'keeper-activity-moved', again: true, act: moved }),
  ...from(screens, 'keeper-activity', {
    name: 'keeper-activity-cancel',
    act: (hand) => hand.tap('.button', '取消活动'),
  }),
  ...from(screens, 'keeper-new', { name: 'keeper-new-date', act: (hand) => hand.tap('.text-box--pick', '周') }),
  ...from(screens, 'keeper-activity', { name: 'keeper-activity-hours', act: (hand) => hand.tap('.row', '时长') }),
  ...from(screens, 'keeper-new', { name: 'keeper-new-draw', act: (hand) => hand.tap('.row', '名额怎么给') }),
  ...from(screens, 'keeper-new', {
    name: 'keeper-new-offline',
    act: async (hand) => {
      await hand.setOnline(false)
      await hand.type('.text-box__input', '江边夜拍')
      await hand.sees('存在这部手机')
    },
  }),
  ...from(screens, 'keeper-hours', { name: 'keeper-hours-whole', whole: true }),
  ...from(screens, 'keeper-hours', { name: 'keeper-hours-week', act: (hand) => hand.tap('.row', '周一') }),
  ...from(screens, 'keeper-kept', {
    name: 'keeper-drafts',
    again: true,
    act: (hand) => hand.tap('.tabs__item', '草稿'),
  }),
  ...from(screens, 'venues-keepers', {
    name: 'venues-appointment',
    changes: true,
    act: async (hand) => {
      await hand.tap('.button', '任命管理员')
      await hand.sees('任命码')
    },
  }),
]

async function moved(hand: Hand): Promise<void> {
  await hand.tap('.text-box--pick', '19:00')
  await hand.tap('.pick-cell', '18')
  await hand.tap('.button', '好了')
  await hand.sees('保存，通知')
}

const from = (screens: readonly Screen[], name: string, state: Partial<Shot>): Shot[] =>
  screens.filter((screen) => screen.name === name).map((screen) => ({ ...screen, ...state }))
