import { DAY_MS } from '../../../src/domain/time'
import type { Cloud } from '../../cloud'
import { text } from '../json'
import type { Screen } from '../screens'
import type { Shot } from './states'

/** A member of the named branch says that something which counts as late was done in time, two days ago. */
function appeal({ database, clock }: Cloud): void {
  const [late] = database.find('completions', { branchId: 'jd2302', late: true })
  const [assignmentId, memberId] = [text(late, 'assignmentId'), text(late, 'memberId')]
  database.insertMany('appeals', [
    {
      _id: `${assignmentId}_${memberId}`,
      assignmentId,
      memberId,
      branchId: 'jd2302',
      text: '周日晚上按时看完了，宿舍断网，给算成了补学。',
      at: new Date(clock.now() - 2 * DAY_MS),
      state: 'open',
      answer: null,
    },
  ])
}

/** Nothing waits for anybody. */
function allDone({ database }: Cloud): void {
  database.remove('joinRequests', { query: {}, multi: true })
}

/** What waits for somebody, in its states. */
export const deskShots = (screens: readonly Screen[]): Shot[] => [
  ...from(screens, 'desk', { name: 'desk-appeal', prepare: appeal, says: '申诉' }),
  ...from(screens, 'desk', { name: 'desk-done', prepare: allDone, says: '都办完了' }),
  ...from(screens, 'desk', { name: 'desk-none', person: 'member', says: '你现在没有这些角色', again: true }),
]

const from = (screens: readonly Screen[], name: string, state: Partial<Shot>): Shot[] =>
  screens.filter((screen) => screen.name === name).map((screen) => ({ ...screen, ...state }))
