import type { Venue } from '../../../cloudfunctions/shared/homes/venues.repo'
import type { Decision } from '../../../cloudfunctions/shared/stars/decisions.repo'
import type { SelfCheck } from '../../../cloudfunctions/shared/stars/self-checks.repo'
import { addDays, dayKey } from '../../../src/domain/time'
import type { Cloud } from '../../cloud'
import { persona, personOf } from '../../seed/people'
import type { Screen } from '../screens'
import type { Shot } from './states'

/** A self-check on its way, and what is decided about it. */
export const starShots = (screens: readonly Screen[]): Shot[] => [
  ...from(screens, 'stars-check', { name: 'stars-check-whole', whole: true }),
  ...from(screens, 'stars-check', {
    name: 'stars-check-figure',
    act: async (hand) => {
      await hand.tap('.criterion', '宣讲')
      await hand.sees('对不上')
    },
  }),
  ...from(screens, 'stars-check', {
    name: 'stars-check-files',
    act: async (hand) => {
      await hand.tap('.button', '添加材料')
      await hand.sees('先征得同意')
    },
  }),
  ...from(screens, 'stars-check', {
    name: 'stars-check-submit',
    act: async (hand) => {
      await hand.tap('.button', '提交自查')
      await hand.sees('退回才能再改')
    },
  }),
  ...from(screens, 'stars', { name: 'stars-whole', whole: true }),
  ...from(screens, 'stars', { name: 'stars-over', says: '起失效', prepare: runsOut }),
  ...from(screens, 'stars-check', { name: 'stars-check-returned', says: '退回补材料', prepare: comesBack }),
  ...from(screens, 'stars-decide', { name: 'stars-decide-own', says: '你是这里的管理员', prepare: keepsIt }),
  ...from(screens, 'stars-decide', {
    name: 'stars-decide-asks',
    changes: true,
    act: async (hand) => {
      await hand.tap('.one-of__one', '达到')
      await hand.sees('照标准算是五星')
      await hand.type('textarea', '开放和到访远超要求，材料齐全')
      await hand.tap('.button', '定为五星')
      await hand.sees('马上公示')
    },
  }),
  ...from(screens, 'stars-decide', { name: 'stars-decide-whole', whole: true }),
  ...from(screens, 'stars-decide', {
    name: 'stars-decide-return',
    changes: true,
    act: async (hand) => {
      await hand.tap('.one-of__one', '要补材料')
      await hand.tap('.button', '退回补材料')
      await hand.sees('标了 1 项')
    },
  }),
  ...from(screens, 'stars-decide', {
    name: 'stars-decide-visit',
    act: async (hand) => {
      await hand.tap('.text-action', '记一次')
      await hand.sees('各自点')
    },
  }),
  ...from(screens, 'stars-decide', {
    name: 'stars-decide-visits',
    act: async (hand) => {
      await hand.tap('.text-action', '记录 1 条')
      await hand.sees('没有事先通知')
    },
  }),
  ...from(screens, 'stars-decide', {
    name: 'stars-decide-figure',
    act: async (hand) => {
      await hand.tap('.criterion,.criteria-row', '近 12 个月活动')
      await hand.sees('就是这')
    },
  }),
  ...from(screens, 'stars-decide', {
    name: 'stars-decide-judged',
    changes: true,
    act: async (hand) => {
      await hand.tap('.one-of__one', '达到')
      await hand.sees('照标准算是五星')
    },
  }),
  ...from(screens, 'stars-criteria', {
    name: 'stars-edit-item',
    changes: true,
    act: async (hand) => {
      await hand.tap('.button', '写新的一版')
      await hand.sees('加一项')
      await hand.tap('.row', '无障碍')
      await hand.sees('怎么看')
    },
  }),
]

const from = (screens: readonly Screen[], name: string, state: Partial<Shot>): Shot[] =>
  screens.filter((screen) => screen.name === name).map((screen) => ({ ...screen, ...state }))

/** Changes what stands in a collection of this venue or of another kind. */
function change<D extends { _id: string }>(cloud: Cloud, collection: string, make: (one: D) => D | null): void {
  const { database } = cloud
  for (const one of database.find(collection, {}) as unknown as D[]) {
    const changed = make(one)
    if (!changed) continue
    database.remove(collection, { query: { _id: one._id }, multi: false })
    database.insertMany(collection, [changed])
  }
}

const [BINJIANG, LIBRARY] = ['v-binjiang', 'v-library']

/** Its stars were good up to yesterday. */
function runsOut(cloud: Cloud): void {
  const validUntil = addDays(dayKey(cloud.clock.now()), -1)
  change<Decision>(cloud, 'decisions', (one) => (one.venueId === BINJIANG ? { ...one, validUntil } : null))
  change<Venue>(cloud, 'venues', (one) =>
    one._id === BINJIANG && one.rated ? { ...one, rated: { ...one.rated, until: validUntil } } : null,
  )
}

/** The self-check came back for one thing. */
function comesBack(cloud: Cloud): void {
  const at = new Date(cloud.clock.now())
  change<SelfCheck>(cloud, 'selfChecks', (one) =>
    one.venueId === BINJIANG && one.state === 'open'
      ? {
          ...one,
          state: 'returned',
          submittedAt: at,
          returned: { at, reason: '公示牌看不清，请重拍' },
          judged: { ...one.judged, notice: { verdict: 'lacking', reason: '电话被挡住了' } },
        }
      : null,
  )
}

/** Whoever decides keeps the venue as well. */
function keepsIt(cloud: Cloud): void {
  const [role] = cloud.database.find('roles', { holderId: personOf(persona('officer').openid) })
  if (!role) throw new Error('there is no officer')
  cloud.database.insertMany('roles', [{ ...role, _id: 'role-keeps', role: 'keeper', orgId: LIBRARY }])
}
