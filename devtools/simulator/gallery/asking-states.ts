import type { Notice } from '../../../cloudfunctions/shared/notices/notices.repo'
import { monthOf } from '../../../src/domain/assignments/report'
import { askingId } from '../../../src/domain/notices/asking'
import { DAY_MS } from '../../../src/domain/time'
import type { Cloud } from '../../cloud'
import { NAMED_BRANCH } from '../../seed/people'
import type { Screen } from '../screens'
import { confirmShots } from './confirm-states'
import type { Hand } from './hand'
import type { Shot } from './states'

const COLLEGE = NAMED_BRANCH.committee.id
const QUESTION = { text: '返校要先做什么？', options: ['先报备', '不用报备', '到了再说'], right: 0 }

/** The college has asked as often as it may, and some of its branches were asked enough. */
function allUsedUp({ database, clock }: Cloud): void {
  const month = monthOf(clock.now())
  const at = new Date(clock.now())
  database.remove('nodeAsks', { query: { _id: `${COLLEGE}_${month}` }, multi: true })
  database.insertMany('nodeAsks', [{ _id: `${COLLEGE}_${month}`, of: { a: at, b: at }, used: 2 }])
  const branches = database.find('orgs', { kind: 'branch', path: COLLEGE }).slice(0, 26)
  database.remove('branchAsks', { query: { month }, multi: true })
  database.insertMany(
    'branchAsks',
    branches.map(({ _id, path }) => ({
      _id: `${String(_id)}_${month}`,
      branchId: _id,
      month,
      path,
      of: { a: 'asked', b: 'asked', c: 'asked', d: 'asked' },
      asked: 4,
      full: true,
    })),
  )
}

/** A notice as it stands, changed past the actions. */
function changed({ database }: Cloud, noticeId: string, change: (notice: Notice) => Notice): void {
  const [found] = database.find('notices', { _id: noticeId })
  if (!found) throw new Error(`no ${noticeId}`)
  database.remove('notices', { query: { _id: noticeId }, multi: false })
  database.insertMany('notices', [{ ...change(found as unknown as Notice) }])
}

const confirmOf = (cloud: Cloud, { blocks }: Pick<Notice, 'blocks'>) => {
  const block = blocks.find(({ kind }) => kind === 'paragraph')
  const says = block?.kind === 'paragraph' ? block.runs.map(({ text }) => text).join('') : ''
  const deadline = new Date(cloud.clock.now() + 4 * DAY_MS)
  return { reason: '涉及人身安全和返校时间', deadline, question: { ...QUESTION, says } }
}

/** What waits for a review is to be confirmed. */
function asksInReview(cloud: Cloud): void {
  changed(cloud, 'n-open-day', (notice) => {
    const { work } = notice
    if (!work?.written) throw new Error('nothing is written')
    return { ...notice, work: { ...work, written: { ...work.written, confirm: confirmOf(cloud, work.written) } } }
  })
}

/** What is being put right asks already, and has been answered wrongly; it is to ask anew, or not. */
const asksAlready =
  (asksAgain: boolean) =>
  (cloud: Cloud): void =>
    changed(cloud, 'n-fee', (notice) => {
      const confirm = confirmOf(cloud, notice)
      const at = notice.publishAt
      const wrong = Array.from({ length: 14 }, (_, nth) => ({ _id: `m${nth}`, askId: askingId('n-fee', 1), answer: 1 }))
      cloud.database.remove('misreadings', { query: { askId: askingId('n-fee', 1) }, multi: true })
      cloud.database.insertMany('misreadings', wrong)
      const { work } = notice
      return {
        ...notice,
        confirm,
        asked: { nth: 1, at, month: monthOf(at), months: [monthOf(at)], before: [] },
        work: work?.written ? { ...work, written: { ...work.written, confirm, asksAgain } } : work,
      }
    })

const turnedOn = async (hand: Hand) => {
  await hand.tap('.switch')
  await hand.sees('为什么要每个人确认')
}

/** Asking for a confirmation, from the draft to its figures, and confirming. */
export const askingShots = (screens: readonly Screen[]): Shot[] => [
  ...confirmShots(screens),
  ...from(screens, 'write', {
    name: 'write-confirm',
    changes: true,
    whole: true,
    act: async (hand) => {
      await turnedOn(hand)
      await hand.tap('.button', '加一道题')
      await hand.tap('.chip', '什么时候')
      await hand.sees('一个支部每月最多')
    },
  }),
  ...from(screens, 'write', {
    name: 'write-confirm-used-up',
    changes: true,
    whole: true,
    prepare: allUsedUp,
    act: async (hand) => {
      await turnedOn(hand)
      await hand.sees('看是哪些')
    },
  }),
  ...from(screens, 'write', {
    name: 'write-confirm-full',
    changes: true,
    prepare: allUsedUp,
    act: async (hand) => {
      await turnedOn(hand)
      await hand.tap('.text-action', '看是哪些')
      await hand.sees('已经收满的支部')
    },
  }),
  ...from(screens, 'write', {
    name: 'write-confirm-says',
    changes: true,
    act: async (hand) => {
      await turnedOn(hand)
      await hand.tap('.button', '加一道题')
      await hand.tap('.text-box, .row', '选一段')
      await hand.sees('哪一段说了答案')
    },
  }),
  ...from(screens, 'review', { name: 'review-asks-again', whole: true, changes: true, prepare: asksAlready(true) }),
  ...from(screens, 'review', { name: 'review-asks-nobody', whole: true, changes: true, prepare: asksAlready(false) }),
  ...from(screens, 'review', {
    name: 'review-asks',
    path: 'features/writing/review/pages/review/index?noticeId=n-open-day',
    says: '确认截止',
    whole: true,
    changes: true,
    prepare: (cloud) => {
      asksInReview(cloud)
      allUsedUp(cloud)
    },
  }),
  ...from(screens, 'writing-about', {
    name: 'writing-about-asks',
    says: '14 人次',
    changes: true,
    prepare: asksAlready(false),
  }),
  ...from(screens, 'asked', {
    name: 'asked-months',
    act: async (hand) => {
      await hand.tap('.chip')
      await hand.sees('看哪个月')
    },
  }),
]

const from = (screens: readonly Screen[], name: string, state: Partial<Shot>): Shot[] =>
  screens.filter((screen) => screen.name === name).map((screen) => ({ ...screen, again: true, ...state }))
