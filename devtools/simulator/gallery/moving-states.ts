import { manyNotices, oldNotices, readyNotices } from '../old-notices'
import type { Screen } from '../screens'
import type { GivenFile, Hand } from './hand'
import type { Shot } from './states'

/** A college moves its old notices in: what is to be looked at, the one that is, how far it has come, and what has become of it. */
export const movingShots = (screens: readonly Screen[]): Shot[] => [
  ...from(screens, {
    name: 'moving-empty',
    says: '还没有导入过',
    prepare: ({ database }) => void database.remove('bundles', { query: {}, multi: true }),
  }),
  ...from(screens, { name: 'moving-look', act: (hand) => chooses(hand, oldNotices(), '需要看一眼') }),
  ...from(screens, {
    name: 'moving-preview',
    act: async (hand) => {
      await chooses(hand, oldNotices(), '需要看一眼')
      await hand.tap('.tabs__item', '全部')
      await hand.tap('.old-row__open', '关于开展暑期')
      await hand.sees('3 张外链图片')
      await hand.sees('各团支部')
    },
  }),
  ...from(screens, {
    name: 'moving-day',
    act: async (hand) => {
      await chooses(hand, oldNotices(), '需要看一眼')
      await hand.tap('.text-box', '选日期')
      await hand.sees('还没有选')
    },
  }),
  ...from(screens, {
    name: 'moving-drop',
    act: async (hand) => {
      await chooses(hand, oldNotices(), '需要看一眼')
      await hand.tap('.button', '放弃')
      await hand.sees('先不放弃')
    },
  }),
  ...from(screens, {
    name: 'moving-wrong-file',
    act: (hand) =>
      chooses(hand, { name: '照片.zip', type: 'application/zip', bytes: Buffer.from('nothing') }, '公告没有变'),
  }),
  ...from(screens, {
    name: 'moving-result',
    act: async (hand) => {
      await chooses(hand, readyNotices(), '可导入')
      await hand.tap('.button', '导入 3 篇')
      await hand.sees('导入好了')
    },
  }),
  ...from(screens, {
    name: 'moving-all-there',
    act: async (hand) => {
      await chooses(hand, readyNotices(), '可导入')
      await hand.tap('.button', '导入 3 篇')
      await hand.tap('.button', '再导一批')
      await chooses(hand, readyNotices(), '没有可导入的')
    },
  }),
  ...from(screens, {
    name: 'moving-progress',
    state: 'half-applied',
    act: async (hand) => {
      await chooses(hand, manyNotices(), '可导入')
      await hand.tap('.button', '导入 120 篇')
      await hand.sees('正在导入，50')
    },
  }),
  ...from(screens, {
    name: 'moving-begun',
    act: async (hand) => {
      await chooses(hand, oldNotices(), '需要看一眼')
      await hand.tap('.button', '存着下次再改')
      await hand.sees('还没导入')
    },
  }),
]

const from = (screens: readonly Screen[], state: Partial<Shot>): Shot[] =>
  screens.filter(({ name }) => name === 'moving').map((screen) => ({ ...screen, changes: true, desk: true, ...state }))

async function chooses(hand: Hand, file: GivenFile, says: string): Promise<void> {
  await hand.chooses(file, '.button', '选文件')
  await hand.sees(says)
}
