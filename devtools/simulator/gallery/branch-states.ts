import { completionId } from '../../../src/domain/counting/ids'
import type { Appeal } from '../../../cloudfunctions/shared/assignments/appeals.repo'
import type { Cloud } from '../../cloud'
import { NAMED_BRANCH, persona, personOf } from '../../seed/people'
import type { Screen } from '../screens'
import type { Hand } from './hand'
import type { Doing, Shot } from './states'

/** What a branch's secretary looks at without changing anything. */
export const branchLooks: Doing[] = [
  [
    'appeals',
    'appeals-answered',
    async (hand) => {
      await hand.tap('.tabs__item', '已答复')
      await hand.sees('已更正')
    },
  ],
  ['member', 'member-reason', (hand) => hand.tap('.button', '补记完成')],
]

/** A phone asks first; beside a desk's table it stands already whom it reaches, so there it is sent. */
export const remindStates: Doing[] = [
  [
    'board',
    'board-remind',
    async (hand) => {
      await hand.tap('.remind-bar__two .button', '提醒')
      await hand.sees('订阅消息，每人每期最多一条')
    },
  ],
]

/** What the page of one's privacy tells, and what is turned off there. */
export const privacyLooks: Doing[] = [
  ['privacy', 'privacy-seen', (hand) => hand.tap('.row', '谁能看到')],
  ['privacy', 'privacy-kept', (hand) => hand.tap('.row', '留多久')],
  ['privacy', 'privacy-phone', (hand) => hand.tap('.row', '本机暂存')],
  ['privacy', 'privacy-leave', (hand) => hand.tap('.row', '退出团支部')],
]

/** Me of somebody who has left: what they have learnt is still theirs. */
async function leave(hand: Hand): Promise<void> {
  await hand.tap('.row', '隐私与数据')
  await hand.tap('.row', '退出团支部')
  await hand.tap('.button', '确认退出')
  await hand.sees('可以关掉的')
  await hand.tap('.screen__back')
  await hand.sees('已退出团支部')
}

export const leftShots = (screens: readonly Screen[]): Shot[] =>
  screens
    .filter(({ name }) => name === 'me')
    .map((screen): Shot => ({ ...screen, person: 'member', name: 'me-left', act: leave, changes: true }))

export const privacyStates: Doing[] = [
  [
    'privacy',
    'privacy-off',
    async (hand) => {
      await hand.tap('.privacy__switch--reminders .switch')
      await hand.sees('团支书看到“未订阅”')
      await hand.tap('.privacy__switch .switch')
      await hand.sees('都不再问')
    },
  ],
]

/** The secretary has answered what the member of the pictures said of the issue that they made up. */
function answerMember({ database }: Cloud): void {
  const [row] = database.find('roster', { personId: personOf(persona('member').openid) })
  const memberId = String(row?._id)
  const [late] = database.find('completions', { memberId, late: true })
  const assignmentId = String(late?.assignmentId)
  const doneAt = new Date(Number(late?.doneAt))
  const appeal: Appeal = {
    _id: completionId(assignmentId, memberId),
    assignmentId,
    memberId,
    branchId: NAMED_BRANCH.id,
    text: '周日晚上学完的，网络断了。',
    at: doneAt,
    state: 'refused',
    answer: { actorId: personOf(persona('secretary').openid), reason: '记录里是周一才开始看的', at: doneAt },
    unseen: true,
  }
  database.insertMany('appeals', [appeal])
}

/** The answer, wherever it is told as new. */
export const answerShots = (screens: readonly Screen[]): Shot[] =>
  (['me', 'study'] as const).flatMap((name) =>
    screens
      .filter((screen) => screen.name === name)
      .map((screen): Shot => ({
        ...screen,
        person: 'member',
        name: `${name}-answer`,
        prepare: answerMember,
        says: '没有采纳',
      })),
  )
