import type { Hand } from './hand'
import type { Doing, Shot } from './states'

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

const print = (hand: Hand): Promise<void> => hand.tap('.button', '打印')

const failedFile = async (hand: Hand): Promise<void> => {
  await hand.tap('.attachment .button', '打开')
  await hand.sees('没有下载完')
}

/** The page of a notice in its states; `reached` makes shots of what is done on a screen. */
export const ofNotices = (reached: (list: readonly Doing[]) => Shot[]): Shot[] => [
  ...reached(readingStates),
  ...reached(wholeNotices).map((shot): Shot => ({ ...shot, whole: true })),
  ...reached([['notice', 'notice-printed', print]]).map((shot): Shot => ({
    ...shot,
    web: true,
    printed: true,
    whole: true,
  })),
  ...reached([['notice-confirm', 'notice-file-failed', failedFile]]).map((shot): Shot => ({
    ...shot,
    state: 'no-files',
  })),
]
