import type { Cloud } from '../../cloud'
import { NAMED_BRANCH } from '../../seed/people'
import type { Screen } from '../screens'
import type { Shot } from './states'

/** Nobody has written anything here. */
function nothingWritten({ database }: Cloud): void {
  database.remove('notices', { query: { sourceId: NAMED_BRANCH.committee.id }, multi: true })
}

/** A text of a stage, and its acts, as a phone shows them on a page of their own. */
const about = (noticeId: string, state: Partial<Shot>) => ({
  path: `features/writing/list/pages/about/index?noticeId=${noticeId}`,
  ...state,
})

/** What an organisation writes and what is decided about, in their states. */
export const writingShots = (screens: readonly Screen[]): Shot[] => [
  ...from(screens, 'writings', { name: 'writings-none', prepare: nothingWritten, says: '还没有公告' }),
  ...from(screens, 'writings', {
    name: 'writings-returned',
    act: async (hand) => {
      await hand.tap('.tabs__item', '已退回')
      await hand.sees('支部大会要有到会人数')
    },
  }),
  ...from(screens, 'writings', {
    name: 'writings-narrowed',
    act: async (hand) => {
      await hand.tap('.text-box', '全部分类')
      await hand.tap('.row', '通知')
      await hand.type('.search-field__input', '河边')
      await hand.sees('假期返乡')
    },
  }),
  ...from(screens, 'writings', {
    name: 'writings-year',
    act: async (hand) => {
      await hand.tap('.text-box', '不限年份')
      await hand.sees('哪一年的')
    },
  }),
  ...from(screens, 'writing-about', about('n-library-hours', { name: 'writing-about-scheduled', says: '取消排期' })),
  ...from(screens, 'writing-about', {
    name: 'writing-about-withdraw',
    whole: true,
    act: async (hand) => {
      await hand.tap('.button', '撤回公告')
      await hand.sees('撤回原因')
    },
  }),
  ...from(screens, 'writing-above', {
    name: 'writing-above-asked',
    act: async (hand) => {
      await hand.tap('.button', '转发')
      await hand.sees('先送审核')
    },
  }),
  ...from(screens, 'writing-above', {
    name: 'writing-above-taken',
    changes: true,
    act: async (hand) => {
      await hand.tap('.button', '转发')
      await hand.tap('.button', '转发，送审')
      await hand.sees('已转发，审核中')
    },
  }),
  ...from(screens, 'writing-above', {
    name: 'writing-above-none',
    prepare: ({ database }) => {
      database.remove('notices', { query: { sourceId: { $ne: NAMED_BRANCH.committee.id } }, multi: true })
    },
    says: '没有可以转发的',
  }),
  ...from(screens, 'review', {
    name: 'review-only-new',
    changes: true,
    act: async (hand) => {
      await hand.tap('.chip', '只看新稿')
      await hand.sees('第四周')
    },
  }),
  ...from(screens, 'review', {
    name: 'review-sent-back',
    changes: true,
    act: async (hand) => {
      await hand.type('.field__input', '第三点没有写哪一天起')
      await hand.tap('.button', '退回修改')
      await hand.sees('已退回')
    },
  }),
]

const from = (screens: readonly Screen[], name: string, state: Partial<Shot>): Shot[] =>
  screens.filter((screen) => screen.name === name).map((screen) => ({ ...screen, again: true, ...state }))
