import { lessons } from '../../seed/content/past-lessons'
import { NAMED_BRANCH, NEWCOMER_LAST_FOUR } from '../../seed/people'
import type { Cloud } from '../../cloud'
import type { Screen } from '../screens'
import { activityLooks, activityStates } from './activity-states'
import { answerShots, branchLooks, leftShots, privacyLooks, privacyStates, remindStates } from './branch-states'
import { checkinShots } from './checkin-states'
import { committeeShots, notLoadedShots } from './committee-states'
import { deskShots } from './desk-states'
import { feedShots } from './feed-states'
import { importShots } from './import-states'
import { keeperShots } from './keeper-states'
import type { Hand } from './hand'
import { homeShots } from './home-states'
import { lessonStates } from './lesson-states'
import { movingShots } from './moving-states'
import { ofNotices } from './notice-states'
import { requestShots } from './request-states'
import { searches } from './searches'
import { verifyShots } from './verify-states'
import { askingShots } from './asking-states'
import { writeShots } from './write-states'
import { writingShots } from './writing-states'

/** A picture to take: a screen, in a state that something has to be done for. */
export interface Shot extends Screen {
  /**
   * What the cloud or the network does meanwhile; no-files: what is fetched from its storage does not come; half-applied: of a table
   * that is applied in parts, the second part is never answered; no-page: the page's own code does not come.
   */
  state?: 'loading' | 'failing' | 'offline' | 'no-files' | 'half-applied' | 'no-page'
  /** What the city is like before: it gets one of its own. */
  prepare?: (cloud: Cloud) => void | Promise<void>
  act?: (hand: Hand) => Promise<void>
  /** From the top to the end, not only what a screen has room for. */
  whole?: boolean
  /** The act is done with the camera, which a web page has none of. */
  camera?: true
  /** As it is printed. */
  printed?: true
  /** Only the web knows this state. */
  web?: true
  /** Only a desk has what is done here. */
  desk?: true
  /** The act leaves something behind in the cloud: it gets a city of its own. */
  changes?: boolean
}

/** Asks the secretary to be added by hand, from Me and back there. */
async function ask(hand: Hand): Promise<void> {
  await hand.tap('.button', '加入团支部')
  await hand.type('.code-input__input', NAMED_BRANCH.invite)
  await hand.tap('.button', '查找团支部')
  await hand.sees('你的姓名')
  await hand.type('.field__input', '无名氏')
  await hand.tap('.button', '在花名册里查找')
  await hand.sees('花名册里没有')
  await hand.tap('.button', '申请团支书手动添加')
  await hand.sees('已提交')
  await hand.tap('.screen__back')
  await hand.sees('查找团支部')
  await hand.tap('.screen__back')
  await hand.sees('撤回申请')
}

async function found(hand: Hand): Promise<void> {
  await hand.type('.field__input', '许静怡')
  await hand.tap('.button', '在花名册里查找')
  await hand.sees('还可试')
}

/** The states that a screen comes to by what is done there: name of the screen, name of the state, the doing. */
export type Doing = [screen: string, state: string, act: NonNullable<Shot['act']>]

const askingStates: Doing[] = [
  [
    'verify',
    'verify-unknown',
    async (hand) => {
      await hand.type('.field__input', 'LJ2608-7F3K-92QD')
      await hand.tap('.button--primary', '核验')
      await hand.sees('没有这张证明')
    },
  ],
]

/** Outside WeChat its form is only told of. */
const feedback = (hand: Hand) => hand.tap('.me-feedback, .row', '意见反馈')

const requestStates: Doing[] = [
  ['me', 'me-feedback', feedback],
  ['me-visitor', 'me-asked', ask],
  ['me-visitor', 'me-withdraw', async (hand) => (await ask(hand), hand.tap('.button', '撤回申请'))],
]

/** Gives the last four characters, and waits for what is said to them. */
async function prove(hand: Hand, lastFour: string, said: string): Promise<void> {
  await hand.type('.code-input__input', lastFour)
  await hand.tap('.button', '确认，是我')
  await hand.sees(said)
}

/** Answers that were given count for the row and the person. */
const lockingStates: Doing[] = [
  [
    'roster',
    'roster-wrong',
    async (hand) => {
      await found(hand)
      await prove(hand, '12GH', '还可试 2 次')
    },
  ],
  [
    'roster',
    'roster-locked',
    async (hand) => {
      await found(hand)
      await prove(hand, '1111', '还可试 2 次')
      await prove(hand, '2222', '还可试 1 次')
      await prove(hand, '3333', '次都没对上')
    },
  ],
]

const joiningStates: Doing[] = [
  [
    'join',
    'join-wrong-code',
    async (hand) => {
      await hand.type('.code-input__input', 'ZZZZZZ')
      await hand.tap('.button', '查找团支部')
      await hand.sees('没有')
    },
  ],
  ['roster', 'roster-found', found],
  [
    'roster',
    'roster-unknown',
    async (hand) => {
      await hand.type('.field__input', '无名氏')
      await hand.tap('.button', '在花名册里查找')
      await hand.sees('花名册里没有')
    },
  ],
  [
    'roster',
    'consent',
    async (hand) => {
      await found(hand)
      await prove(hand, NEWCOMER_LAST_FOUR, '勾选后可加入')
    },
  ],
]

/** Of the member of the pictures this issue is late. */
const lateTitle = lessons.find(({ issue }) => issue === 5)?.title ?? ''

const pastStates: Doing[] = [
  [
    'past',
    'lesson-late',
    async (hand) => {
      await hand.tap('.past__issue', lateTitle)
      await hand.sees('补学完成')
    },
  ],
  [
    'past',
    'lesson-late-appeal',
    async (hand) => {
      await hand.tap('.past__issue', lateTitle)
      await hand.tap('.button', '申诉')
    },
  ],
]

/** A table that is made stands in the log. */
const exportStates: Doing[] = [
  [
    'board',
    'board-export-made',
    async (hand) => {
      await hand.tap('.export-button', '导出')
      await hand.tap('.row', '导入别的系统')
      await hand.sees('已导出 46 行')
    },
  ],
]

const boardStates: Doing[] = [
  ['board', 'board-definitions', (hand) => hand.tap('.definitions', '口径')],
  ['board', 'board-export', (hand) => hand.tap('.export-button', '导出')],
  [
    'board',
    'board-export-frozen',
    async (hand) => {
      await hand.tap('.picker')
      await hand.tap('.row', '第 7 期')
      await hand.sees('其中更正 1')
      await hand.tap('.export-button', '导出')
      await hand.tap('.choice', '可改')
      await hand.sees('截止那一刻')
    },
  ],
  ['board', 'board-finished', (hand) => hand.tap('.tabs__item', '已完成')],
  [
    'board',
    'board-picker',
    async (hand) => {
      await hand.tap('.picker')
      await hand.sees('第 7 期')
    },
  ],
  [
    'board',
    'board-put-right',
    async (hand) => {
      await hand.tap('.picker')
      await hand.tap('.row', '第 7 期')
      await hand.sees('其中更正 1')
    },
  ],
  ['overview', 'overview-definitions', (hand) => hand.tap('.definitions', '口径')],
  ['settings', 'settings-number', (hand) => hand.tap('.row', '及格分')],
  ['settings', 'settings-hours', (hand) => hand.tap('.row', '安静时段')],
  ['settings', 'settings-switch', (hand) => hand.tap('.row', '显示名次')],
  ['settings', 'settings-own', (hand) => hand.tap('.row', '全年宣讲目标')],
  [
    'settings',
    'settings-wrong',
    async (hand) => {
      await hand.tap('.row', '及格分')
      await hand.type('.field__input', '50')
      await hand.tap('.button--primary', '改')
      await hand.sees('及格分填 60 到 100 的整数')
    },
  ],
  ['member', 'member-another', (hand) => hand.tap('.row', '补学完成')],
]

/** Asked once more, and done. */
const tendingStates: Doing[] = [
  ['joinings', 'joinings-undo', (hand) => hand.tap('.row', '撤销')],
  ['joinings', 'joinings-unlock', (hand) => hand.tap('.row', '解锁')],
]

/** Every state that is reached by doing something on one of these screens; in a lesson that begins its recording, and a request is kept. */
export const doings = (screens: readonly Screen[]): Shot[] => [
  ...reached(
    screens,
    [
      ...activityStates,
      ...lessonStates,
      ...requestStates,
      ...lockingStates,
      ...exportStates,
      ...tendingStates,
      ...privacyStates,
      ...remindStates,
    ],
    true,
  ),
  ...reached(
    screens,
    [
      ...activityLooks,
      ...askingStates,
      ...joiningStates,
      ...pastStates,
      ...boardStates,
      ...branchLooks,
      ...privacyLooks,
    ],
    false,
  ),
  ...answerShots(screens),
  ...leftShots(screens),
  ...committeeShots(screens),
  ...notLoadedShots(screens),
  ...feedShots(screens),
  ...importShots(screens),
  ...homeShots(screens),
  ...deskShots(screens),
  ...writingShots(screens),
  ...movingShots(screens),
  ...writeShots(screens),
  ...askingShots(screens),
  ...keeperShots(screens),
  ...checkinShots(screens),
  ...requestShots(screens),
  ...ofNotices((list) => reached(screens, list, false)),
  ...searches(screens),
  ...verifyShots(screens),
]

const reached = (screens: readonly Screen[], list: readonly Doing[], changes: boolean): Shot[] =>
  list.flatMap(([from, name, act]) =>
    screens.filter((screen) => screen.name === from).map((screen): Shot => ({ ...screen, name, act, changes })),
  )
