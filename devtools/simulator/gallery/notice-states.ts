import type { Screen } from '../screens'
import type { Hand } from './hand'
import type { Doing, Shot } from './states'

/** What was read stays when the network goes. */
const feedStates: Doing[] = [
  ['notices', 'notices-category', (hand) => hand.tap('.tabs__item', '活动')],
  [
    'notices',
    'notices-kept',
    async (hand) => {
      await hand.setOnline(false)
      await hand.sees('没有网络，下面是')
    },
  ],
]

/** With the notices that matter, which a screen has no room for beside the lesson. */
const wholeHome = (screens: readonly Screen[]): Shot[] =>
  screens.filter(({ name }) => name === 'study').map((screen) => ({ ...screen, name: 'study-whole', whole: true }))

/** A category of which nothing has come out. */
const emptyCategory = (screens: readonly Screen[]): Shot[] =>
  screens
    .filter(({ name }) => name === 'notices')
    .map((screen) => ({
      ...screen,
      name: 'notices-empty',
      prepare: ({ database }) => void database.remove('notices', { query: { category: 'publicity' }, multi: true }),
      act: async (hand) => {
        await hand.tap('.tabs__item', '公示')
        await hand.sees('还没有公示')
      },
    }))

const readingStates: Doing[] = [
  ['notice-corrected', 'notice-compared', (hand) => hand.tap('.changes__switch', '看全文对照')],
  [
    'notice',
    'notice-link',
    async (hand) => {
      await hand.tap('.run--link', '澜江志愿服务网')
      await hand.sees('这个链接通向')
    },
  ],
  [
    'notice-confirm',
    'notice-files-offline',
    async (hand) => {
      await hand.setOnline(false)
      await hand.sees('要联网才能打开')
    },
  ],
]

/** To the end: what goes with a notice stands below its text. */
const wholeNotices: Doing[] = [
  ['notice', 'notice-whole', (hand) => hand.sees('巡河志愿者报名表')],
  ['notice-corrected', 'notice-corrected-whole', (hand) => hand.sees('研讨间位置图.png')],
]

const failedFile = async (hand: Hand): Promise<void> => {
  await hand.tap('.attachment .button', '打开')
  await hand.sees('没有下载完')
}

/** The feed and the page of a notice in their states; `reached` makes shots of what is done on a screen. */
export const ofNotices = (screens: readonly Screen[], reached: (list: readonly Doing[]) => Shot[]): Shot[] => [
  ...reached([...feedStates, ...readingStates]),
  ...emptyCategory(screens),
  ...reached(wholeNotices).map((shot): Shot => ({ ...shot, whole: true })),
  ...reached([['notice-confirm', 'notice-file-failed', failedFile]]).map((shot): Shot => ({
    ...shot,
    state: 'no-files',
  })),
  ...wholeHome(screens),
]
