import type { Notice } from '../../cloudfunctions/shared/notices/notices.repo'
import type { Account } from '../../cloudfunctions/shared/people/accounts.repo'
import type { RoleRow } from '../../cloudfunctions/shared/people/roles.repo'
import type { Engine } from '../cloud'
import type { Random } from '../seed/random'
import { bundlesOf, PAGE } from './old-notices'
import { paperOf } from './papers'
import { all } from '../simulation/load/recount'

/** What is written, and where somebody writes or reviews. */
export interface Writings {
  notices: readonly Notice[]
  /** By how they sign in: the organisations where they are something. */
  officesOf: ReadonlyMap<string, readonly string[]>
}

export function writingsOf(database: Engine): Writings {
  const roles = all<RoleRow>(database, 'roles')
  const accounts = all<Account>(database, 'accounts')
  return {
    // What was moved in is asked about by its bundle; nothing of it waits for anybody.
    notices: all<Notice>(database, 'notices').filter(({ work, old }) => work && !old),
    officesOf: new Map(
      accounts.map(({ _id, personId }) => [
        _id,
        roles.filter(({ holderId }) => holderId === personId).map(({ orgId }) => orgId),
      ]),
    ),
  }
}

/** About what is being written: who writes somewhere mostly asks about something of that place, and as it stands. */
export function writingFacts(
  { notices, officesOf }: Writings,
  asker: string,
  random: Random,
): Record<string, readonly unknown[]> {
  const offices = officesOf.get(asker) ?? []
  const own = notices.filter(({ sourceId }) => offices.includes(sourceId))
  const [scope = 'nowhere'] = offices
  const others = {
    act: ['act-hostile', ...notices.map(({ work }) => work?.act ?? '')],
    href: ['https://example.cn/a', 'http://example.cn/b?c=d#e'],
    scope: offices,
    before: ['written', 'out', null],
    after: ['out', 'written', 1],
    text: [aText(scope)],
  }
  if (scope !== 'nowhere' && random.chance(OLD)) return { ...others, ...oldFacts(scope, random), turn: [0, 1] }
  if (own.length === 0 || !random.chance(OWN)) return { ...others, turn: [0, 1] }
  const { _id, sourceId, work } = random.pick(own)
  return { ...others, noticeId: [_id], orgId: [sourceId], uploadId: [paperOf(sourceId)], turn: [work?.turn ?? 0] }
}

const OWN = 0.7
/** Some of those who write move old notices in. */
const OLD = 0.3

/** About one of the bundles of a place: parts are counted from 0, and pages from 1. */
const oldFacts = (orgId: string, random: Random): Record<string, readonly unknown[]> => {
  const bundles = bundlesOf(orgId)
  return {
    orgId: [orgId],
    bundleId: [random.pick(bundles), ...bundles],
    nth: random.chance(0.5) ? [0, 1] : [1, 0],
    part: [PAGE.toString('base64')],
    bytes: [PAGE.length],
    title: ['停电通知'],
    day: ['2025-06-11'],
  }
}

const aText = (scope: string) => ({
  category: 'notice',
  title: '周五晚自习教室调整',
  blocks: [{ kind: 'paragraph', runs: [{ text: '晚自习改到实训楼。' }] }],
  attachments: [],
  scope,
  standings: ['member', 'youth'],
  sectors: null,
  isPublic: false,
  pinned: false,
  publishAt: null,
  note: '换了教室',
})
