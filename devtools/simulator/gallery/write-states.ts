import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { NoticeChecks } from '../../../cloudfunctions/shared/checks/notice-checks.repo'
import type { Notice } from '../../../cloudfunctions/shared/notices/notices.repo'
import type { Cloud } from '../../cloud'
import { persona, personOf } from '../../seed/people'
import type { Screen } from '../screens'
import type { GivenFile, Hand } from './hand'
import type { Shot } from './states'

/** What the editor of the pictures writes on. */
const DRAFT = 'n-holiday'
const MEDIA = join(__dirname, '../../seed/media/notices')

/** The content check has said this of the draft and, asked piece by piece, of its second. */
function judged(suggest: 'review' | 'risky'): (cloud: Cloud) => void {
  return ({ database }) => {
    const [found] = database.find('noticeChecks', { _id: DRAFT })
    if (!found) throw new Error('nothing was checked')
    const { results, ...checks } = found as unknown as NoticeChecks
    const told = Object.fromEntries(
      Object.entries(results).map(([key, result], nth) => [
        key,
        nth === 0 || nth === 2 ? { ...result, suggest, label: 20001 } : result,
      ]),
    )
    database.remove('noticeChecks', { query: { _id: DRAFT }, multi: false })
    database.insertMany('noticeChecks', [{ ...checks, results: told }])
  }
}

/** Somebody else saves the draft while it is open here. */
function writtenElsewhere({ database, clock }: Cloud): void {
  const [found] = database.find('notices', { _id: DRAFT })
  const notice = found as unknown as Notice
  if (!notice.work?.written) throw new Error('nothing is written')
  const { turn, written } = notice.work
  const [first, ...rest] = written.blocks
  const blocks = [first, { kind: 'paragraph', runs: [{ text: '返校后三天内到辅导员处销假。' }] }, ...rest.slice(1)]
  const work = {
    ...notice.work,
    turn: turn + 1,
    act: 'elsewhere',
    changedBy: personOf(persona('reviewer').openid),
    changedAt: new Date(clock.now()),
    written: { ...written, title: '假期返乡安全报备', blocks },
  }
  database.remove('notices', { query: { _id: DRAFT }, multi: false })
  database.insertMany('notices', [{ ...notice, work }])
}

/** Two have written on it: of what is typed here then nothing is saved. */
function inConflict(name: string, act: (hand: Hand) => Promise<void>): Partial<Shot> {
  let city: Cloud | null = null
  return {
    name,
    prepare: (cloud) => void (city = cloud),
    act: async (hand) => {
      if (city === null) throw new Error('no city')
      writtenElsewhere(city)
      await hand.type('.write__title .text-box__input', '假期返乡和志愿服务报备')
      await hand.sees('也改了这篇')
      await act(hand)
    },
  }
}

const fileOf = (name: string, type: string): GivenFile => ({ name, type, bytes: readFileSync(join(MEDIA, name)) })

/** The page on which a notice is written, in its states. */
export const writeShots = (screens: readonly Screen[]): Shot[] => [
  ...from(screens, 'write', {
    name: 'write-link',
    act: async (hand) => {
      await hand.tap('.icon--link')
      await hand.sees('显示的字')
    },
  }),
  ...from(screens, 'write', {
    name: 'write-link-lesson',
    act: async (hand) => {
      await hand.tap('.icon--link')
      await hand.tap('.chip', '课程')
      await hand.sees('第 8 期')
    },
  }),
  ...from(screens, 'write', { name: 'write-check-review', prepare: judged('review'), says: '要人工看' }),
  ...from(screens, 'write', { name: 'write-check-risky', prepare: judged('risky'), says: '没通过' }),
  ...from(screens, 'write', {
    name: 'write-file-refused',
    changes: true,
    whole: true,
    act: async (hand) => {
      await hand.chooses(fileOf('quota.xls', 'application/vnd.ms-excel'), '.icon--clip', '')
      await hand.sees('旧格式')
    },
  }),
  ...from(
    screens,
    'write',
    inConflict('write-conflict', () => Promise.resolve()),
  ),
  ...from(
    screens,
    'write',
    inConflict('write-conflict-both', async (hand) => {
      await hand.tap('.button', '看对方的改动')
      await hand.sees('只有对方那份有')
    }),
  ),
  ...from(screens, 'writing-about', {
    name: 'writing-about-other-time',
    path: 'features/writing/list/pages/about/index?noticeId=n-library-hours',
    changes: true,
    act: async (hand) => {
      await hand.tap('.button', '取消排期')
      await hand.tap('.writing-acts__asked .button', '取消排期')
      await hand.tap('.writing-acts__row .button', '发布')
      await hand.tap('.button', '选别的时间')
      await hand.sees('设为')
    },
  }),
  ...from(screens, 'desk-reviewer', {
    name: 'desk-which-writes',
    person: 'editor',
    prepare: ({ database }) => {
      const [office] = database.find('roles', { holderId: personOf(persona('editor').openid) })
      database.insertMany('roles', [{ ...office, _id: 'writes-elsewhere', orgId: 'binjiang' }])
    },
    act: async (hand) => {
      await hand.tap('.desk__place, .agenda__place', '公告')
      await hand.sees('写谁的公告')
    },
  }),
]

const from = (screens: readonly Screen[], name: string, state: Partial<Shot>): Shot[] =>
  screens.filter((screen) => screen.name === name).map((screen) => ({ ...screen, again: true, ...state }))
