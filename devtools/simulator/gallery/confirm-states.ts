import { CONFIRM_KIND } from '../../../src/domain/kind-names'
import type { Cloud } from '../../cloud'
import type { Screen } from '../screens'
import type { Hand } from './hand'
import type { Shot } from './states'

/** Nothing was ever to be confirmed. */
function nothingAsked({ database }: Cloud): void {
  database.remove('assignments', { query: { kind: CONFIRM_KIND }, multi: true })
}

/** A notice whose confirming is an answer, that is late for who opens it here. */
const QUESTION: Partial<Shot> = {
  person: 'secretary',
  path: 'features/notices/reading/pages/notice/index?noticeId=n-going-home',
  says: '补确认',
}

/** The question that confirming is, asked. */
async function asked(hand: Hand): Promise<void> {
  await hand.tap('.button', '补确认')
  await hand.sees('最晚什么时候返校')
}

/** Confirming, for who is asked and for who looks at how far it is. */
export const confirmShots = (screens: readonly Screen[]): Shot[] => [
  ...from(screens, 'confirms', { name: 'confirms-none', prepare: nothingAsked, says: '还没有要确认的公告' }),
  ...from(screens, 'confirms-branch', {
    name: 'confirms-branch-done',
    act: async (hand) => {
      await hand.tap('.tabs__item', '已确认')
      await hand.sees('不记谁打开过')
    },
  }),
  ...from(screens, 'confirms-branch', {
    name: 'confirms-branch-reminded',
    changes: true,
    act: async (hand) => {
      await hand.tap('.confirms-person .button', '提醒')
      await hand.sees('刚刚已提醒')
      await hand.passTime(2 * 3_600_000)
      await hand.tap('.freshness__tap', '刷新')
      await hand.sees('2 小时前已提醒')
    },
  }),
  ...from(screens, 'confirms-branch', {
    name: 'confirms-branch-night',
    changes: true,
    act: async (hand) => {
      await hand.passTime(12 * 3_600_000)
      await hand.tap('.freshness__tap', '刷新')
      await hand.sees('不发提醒')
    },
  }),
  ...from(screens, 'confirms-branch', {
    name: 'confirms-branch-officer',
    person: 'officer',
    path: 'features/boards/confirms/pages/branch/index?branchId=jd2302&assignmentId=confirm-n-registration-1',
    says: '姓名只给',
  }),
  ...from(screens, 'confirms-overview', {
    name: 'confirms-overview-below',
    act: async (hand) => {
      await hand.tap('.confirms-columns__open', '市直学校')
      await hand.sees('下一级 2 个')
    },
  }),
  ...from(screens, 'asked', {
    name: 'asked-none',
    prepare: ({ database }) => {
      database.remove('branchAsks', { query: {}, multi: true })
    },
    says: '这个月没有要确认的公告',
  }),
  ...from(screens, 'notice-confirm', {
    name: 'notice-question',
    ...QUESTION,
    act: asked,
  }),
  ...from(screens, 'notice-confirm', {
    name: 'notice-question-wrong',
    ...QUESTION,
    changes: true,
    act: async (hand) => {
      await asked(hand)
      await hand.tap('.question-sheet__options .button', '20:00 前')
      await hand.sees('答错了，再看看')
    },
  }),
  ...from(screens, 'notice-confirm', {
    name: 'notice-confirmed',
    changes: true,
    act: async (hand) => {
      await hand.tap('.button', '我已知悉')
      await hand.sees('已于')
    },
  }),
  ...from(screens, 'notice-confirm', {
    name: 'notice-confirm-waits',
    changes: true,
    act: async (hand) => {
      await hand.setOnline(false)
      await hand.tap('.button', '我已知悉')
      await hand.sees('已存在本机')
    },
  }),
]

const from = (screens: readonly Screen[], name: string, state: Partial<Shot>): Shot[] =>
  screens.filter((screen) => screen.name === name).map((screen) => ({ ...screen, again: true, ...state }))
