import type { Cloud } from '../../cloud'
import type { Screen } from '../screens'
import type { Hand } from './hand'
import type { Shot } from './states'

/** Nobody has said anything anywhere. */
function none({ database }: Cloud): void {
  for (const name of ['boxes', 'sayings']) database.remove(name, { query: {}, multi: true })
}

async function choose(hand: Hand): Promise<void> {
  for (const answer of ['听懂了', '有关']) await hand.tap('.one-of__one', answer)
  await hand.sees('提交评估')
}

/** A lecture evaluated, or not; a suggestion made and answered; a text that is put away. */
export const sayingShots = (screens: readonly Screen[]): Shot[] => [
  ...from(screens, 'evaluation', { name: 'evaluation-chosen', act: choose }),
  ...from(screens, 'evaluation', {
    name: 'evaluation-sent',
    changes: true,
    act: async (hand) => {
      await choose(hand)
      await hand.type('.sentence__words', '例子很近，听得进去')
      await hand.tap('.button', '提交评估')
      await hand.sees('已收到，谢谢')
    },
  }),
  ...from(screens, 'evaluation', {
    name: 'evaluation-unsent',
    act: async (hand) => {
      await choose(hand)
      await hand.setOnline(false)
      await hand.tap('.button', '提交评估')
      await hand.sees('已存在这部手机')
    },
  }),
  ...from(screens, 'evaluation', {
    name: 'evaluation-declined',
    act: async (hand) => {
      await hand.tap('.button', '不评了')
      await hand.sees('这次不再问了')
    },
  }),
  ...from(screens, 'suggestions', {
    name: 'suggestions-sent',
    changes: true,
    act: async (hand) => {
      await hand.type('.field__input--lines', '想要一个乒乓球台')
      await hand.tap('.button', '提交心愿')
      await hand.sees('已收到，谢谢')
    },
  }),
  ...from(screens, 'suggestions', { name: 'suggestions-none', prepare: none, says: '还没有。' }),
  ...from(screens, 'suggestions-keeper', {
    name: 'suggestions-answering',
    act: async (hand) => {
      await hand.tap('.button', '改答复')
      await hand.sees('先不答')
    },
  }),
  ...from(screens, 'sayings-review', {
    name: 'sayings-review-away',
    act: async (hand) => {
      await hand.tap('.button', '不通过')
      await hand.sees('找不回来')
    },
  }),
  ...from(screens, 'sayings-review', { name: 'sayings-review-none', prepare: none, says: '没有待审的话' }),
]

const from = (screens: readonly Screen[], name: string, state: Partial<Shot>): Shot[] =>
  screens.filter((screen) => screen.name === name).map((screen) => ({ ...screen, ...state }))
