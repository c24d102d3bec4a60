import { newRequest } from '../../../cloudfunctions/shared/people/new-request'
import type { Cloud } from '../../cloud'
import { NAMED_BRANCH, persona, personOf } from '../../seed/people'
import type { Screen } from '../screens'
import type { Shot } from './states'

/** Who asks to be added: what the secretary sees and answers, what becomes of it for who asked, and the invitation. */
export const requestShots = (screens: readonly Screen[]): Shot[] => [
  ...from(screens, 'requests', {
    name: 'requests-check',
    act: async (hand) => {
      await hand.tap('.button', '核对')
      await hand.sees('通过到花名册里的哪一位')
    },
  }),
  ...from(screens, 'requests', { name: 'requests-refuse', act: (hand) => hand.tap('.button', '拒绝') }),
  ...from(screens, 'requests', {
    name: 'requests-passed',
    changes: true,
    act: async (hand) => {
      await hand.tap('.text-action', '通过匹配')
      await hand.sees('本人同意后加入')
    },
  }),
  ...from(screens, 'requests', {
    name: 'requests-none',
    says: '没有待审核',
    prepare: ({ database }) => void database.remove('joinRequests', { query: {}, multi: true }),
  }),
  ...from(screens, 'invite', { name: 'invite-days', act: (hand) => hand.tap('.row', '有效期') }),
  ...from(screens, 'invite', { name: 'invite-renew', act: (hand) => hand.tap('.row', '换一个新码') }),
  ...from(screens, 'invite', {
    name: 'invite-none',
    says: '还没有邀请码',
    prepare: ({ database }) => void database.remove('invites', { query: {}, multi: true }),
  }),
  ...from(screens, 'invite', { name: 'invite-over', says: '已经过期', prepare: (cloud) => void expire(cloud) }),
  ...from(screens, 'join', { name: 'join-passed', says: '去加入', prepare: (cloud) => become(cloud, 'passed') }),
  ...from(screens, 'join', { name: 'join-refused', says: '团支书说', prepare: (cloud) => become(cloud, 'refused') }),
  ...from(screens, 'me-visitor', { name: 'me-passed', says: '去加入', prepare: (cloud) => become(cloud, 'passed') }),
  ...from(screens, 'me-visitor', {
    name: 'me-refused',
    says: '团支书说',
    prepare: (cloud) => become(cloud, 'refused'),
  }),
]

/** Has the newcomer's request answered. */
function become({ database, clock }: Cloud, state: 'passed' | 'refused'): void {
  const { openid, name } = persona('new')
  const personId = personOf(openid)
  const branchId = NAMED_BRANCH.id
  const [row] = database.find('roster', { branchId, name })
  const at = new Date(clock.now())
  const passed = state === 'passed'
  database.insertMany('accounts', [{ _id: openid, personId, name: null, membership: null, consentedAt: null }])
  database.insertMany('joinRequests', [
    {
      ...newRequest({ personId, branchId, name, doubt: null, at }),
      state,
      answeredAt: at,
      memberId: passed ? (row?._id ?? null) : null,
      reason: passed ? null : '不是本支部的人，请找机电 2301',
    },
  ])
}

const expire = ({ database, clock }: Cloud) =>
  database.modify('invites', {
    query: {},
    multi: true,
    replace: false,
    upsert: false,
    data: { $set: { expiresAt: new Date(clock.now() - 1) } },
  })

const from = (screens: readonly Screen[], name: string, state: Partial<Shot>): Shot[] =>
  screens.filter((screen) => screen.name === name).map((screen) => ({ ...screen, ...state }))
