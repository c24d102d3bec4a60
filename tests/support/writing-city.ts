import { keyedText } from '../../cloudfunctions/shared/checks/keyed'
import type { AuditRow } from '../../cloudfunctions/shared/audit/audit.repo'
import type { Notice } from '../../cloudfunctions/shared/notices/notices.repo'
import { NEVER, outOfWritten, type Work } from '../../cloudfunctions/shared/notices/work'
import { loadMains, takeIdentity } from '../../devtools/simulation/load/mains'
import { all } from '../../devtools/simulation/load/recount'
import { AppError, type Envelope } from '../../src/contract/errors'
import type { WrittenNotice } from '../../src/domain/notices/written'
import { STANDINGS } from '../../src/domain/people/standing'
import type { MoveName } from '../../src/domain/publishing/moves'
import type { CopyStage, Out } from '../../src/domain/publishing/piece'
import { aCity, branchId, officeHolders, openidOf, personOf, ROOT } from './city'
import { joinedTest } from './joined-city'
import { TUESDAY } from './local-cloud'
import { aNotice, aParagraph } from './notices'

/** A unit whose notices are written and reviewed, with everybody who could reach for them, over a database in this very process. */
export const UNIT = 'u0'
export const ROLES = ['writer', 'reviewer', 'both', 'beside', 'above', 'below', 'member', 'nobody'] as const
export type Role = (typeof ROLES)[number]
const openid = (role: Role): string =>
  role === 'below' ? openidOf(branchId(0, 0), 0) : role === 'member' ? openidOf(branchId(0, 0), 1) : `openid-${role}`

/** Who looks at a review where somebody else does. */
const HOLDER = 'openid-holder'
export const N = 'n1'
const HOUR = 3_600_000
const at = (ms: number): Date => new Date(TUESDAY.getTime() + ms)
const PUBLISH_AT: Record<Out, Date> = {
  'not-out': NEVER,
  scheduled: at(HOUR),
  published: at(-HOUR),
  withdrawn: at(-HOUR),
}

export interface Situation {
  out: Out
  copy: CopyStage | null
  /** Somebody else has its review open. */
  held?: boolean
  /** Taken over from the city. */
  reposted?: boolean
}

export const aWritten = (title = '秋季团日'): WrittenNotice => ({
  category: 'notice',
  title,
  blocks: [aParagraph('周五下午在图书馆。')],
  attachments: [],
  scope: UNIT,
  standings: STANDINGS,
  sectors: null,
  isPublic: false,
  pinned: false,
  publishAt: null,
  confirm: null,
  asksAgain: false,
  note: '改了时间',
})

/** A notice as it stands after whatever moves led there, written by `both`. */
export function noticeIn({ out, copy, held = false, reposted = false }: Situation): Notice {
  const written = reposted ? { ...aWritten('全市团日'), blocks: [] } : aWritten()
  const by = personOf(openid('both'))
  const work: Work = {
    copy,
    version: 2,
    writers: [by],
    hold: held ? { by: personOf(HOLDER), until: at(HOUR) } : null,
    written: copy === null ? null : written,
    turn: 5,
    act: 'before',
    changedAt: at(-HOUR),
    changedBy: by,
    history: [{ move: reposted ? 'repost' : 'begin', by, at: at(-2 * HOUR), version: 1, words: '' }],
  }
  return {
    _id: N,
    sourceId: UNIT,
    source: '0 区',
    ...outOfWritten(written, PUBLISH_AT[out]),
    confirm: null,
    views: 0,
    repost: reposted ? { noticeId: 'above', source: '试验市' } : null,
    correction: null,
    withdrawn: out === 'withdrawn' ? { at: at(-1), reason: '改期', followUpId: null } : null,
    files: [],
    worked: at(-HOUR),
    work,
  }
}

/** That nothing is wrong with a text, as it was asked at a turn. */
export function passedCheck(_id: string, turn: number, text: WrittenNotice): object {
  const keys = keyedText(text).parts.flatMap(({ key, pieces }) => [key, ...pieces.map((piece) => piece.key)])
  const passed = Object.fromEntries(keys.map((key) => [key, { suggest: 'pass', label: 100, until: null }]))
  return { _id, round: 1, turn, results: passed, traces: [], trouble: null }
}

export type WritingCity = Awaited<ReturnType<typeof writingCity>>

export async function writingCity() {
  const test = await joinedTest(TUESDAY)
  const { database } = test.cloud
  const invoke = await loadMains()
  const { main } = await import('../../cloudfunctions/writing')
  const city = aCity({ now: TUESDAY, units: 2, branches: 1, people: 3 })
  const offices = officeHolders([
    { openid: openid('writer'), orgId: UNIT, role: 'editor' },
    { openid: openid('reviewer'), orgId: UNIT, role: 'reviewer' },
    { openid: openid('both'), orgId: UNIT, role: 'editor' },
    { openid: openid('both'), orgId: UNIT, role: 'reviewer' },
    { openid: HOLDER, orgId: UNIT, role: 'reviewer' },
    { openid: openid('beside'), orgId: 'u1', role: 'editor' },
    { openid: openid('beside'), orgId: 'u1', role: 'reviewer' },
    { openid: openid('above'), orgId: ROOT, role: 'editor' },
    { openid: openid('above'), orgId: ROOT, role: 'reviewer' },
  ])
  for (const [name, list] of Object.entries(city)) database.insertMany(name, list as object[])
  database.insertMany('roles', offices.roles)
  database.insertMany('accounts', [...new Map(offices.accounts.map((one) => [one._id, one])).values()])
  const above = aNotice({
    _id: 'above',
    title: '全市团日',
    text: '全市一起。',
    sourceId: ROOT,
    source: '试验市',
    scope: ROOT,
  })
  // What is written was checked: nothing is wrong with it.
  const checked = passedCheck(N, 5, aWritten())
  const CHANGED = ['notices', 'noticeVersions', 'noticePairs', 'noticeChecks', 'uploads', 'tries', 'audit']

  return {
    ...test,
    personOf: (role: Role): string => personOf(openid(role)),
    /** Only these notices are there, and the city's. */
    begin: (...notices: Notice[]): void => {
      for (const name of CHANGED) database.remove(name, { query: {}, multi: true })
      database.insertMany('notices', [above, ...notices])
      database.insertMany('noticeChecks', [checked])
    },
    kept: (id = N): Notice | undefined => all<Notice>(database, 'notices').find(({ _id }) => _id === id),
    /** All that moves change, as it lies there. */
    stored: (): string =>
      JSON.stringify([...['notices', 'noticeVersions'].map((name) => all<object>(database, name)), audited(database)]),
    audited: (): AuditRow[] => audited(database),
    setTwoPersons: (value: boolean): void => {
      database.remove('settings', { query: {}, multi: true })
      const chosen = { value, at: at(-HOUR), earlier: [], actorId: null, role: 'administrator', officeId: ROOT }
      database.insertMany('settings', [{ _id: ROOT, values: { twoPersons: chosen } }])
    },
    call: async (role: Role, action: string, input: object): Promise<unknown> => {
      takeIdentity({ openid: openid(role), source: 'wx_client' })
      return answerOf(await main({ action, input }))
    },
    read: async (role: Role, action: string, input: object): Promise<unknown> =>
      answerOf(await invoke('notices', { action, input }, { openid: openid(role), source: 'wx_client' })),
    minute: () => invoke('jobs', { action: '', input: null }, { source: 'wx_trigger' }),
  }
}

/** What was done; refusals are noted at the door, and change nothing. */
const audited = (database: Parameters<typeof all>[0]): AuditRow[] =>
  all<AuditRow>(database, 'audit').filter(({ deed }) => !deed.startsWith('refused:'))

function answerOf(reply: unknown): unknown {
  const envelope = reply as Envelope<unknown>
  if (envelope.ok) return envelope.data
  throw new AppError(envelope.error.code, envelope.error.message)
}

/** What a move is called at the door, and which moves of the table it makes. */
export const ACTIONS: Record<MoveName, { action: string; makes: readonly MoveName[] }> = {
  save: { action: 'save', makes: ['save'] },
  submit: { action: 'submit', makes: ['submit'] },
  recall: { action: 'recall', makes: ['recall'] },
  hold: { action: 'holdReview', makes: ['hold'] },
  approve: { action: 'approve', makes: ['approve', 'release'] },
  sendBack: { action: 'sendBack', makes: ['sendBack'] },
  release: { action: 'release', makes: ['release'] },
  unschedule: { action: 'unschedule', makes: ['unschedule'] },
  correct: { action: 'correct', makes: ['correct'] },
  discard: { action: 'discard', makes: ['discard'] },
  withdraw: { action: 'withdraw', makes: ['withdraw'] },
}

const { attachments, ...said } = aWritten('改过的团日')
/** What is sent with a move, upon the turn at which `noticeIn` stands. */
export function inputOf(name: MoveName, act: string): object {
  const on = { noticeId: N, turn: 5, act }
  switch (name) {
    case 'save':
      return { ...on, text: { ...said, attachments, standings: [...STANDINGS] } }
    case 'approve':
      return { ...on, words: '' }
    case 'sendBack':
    case 'withdraw':
      return { ...on, words: '时间写错了' }
    case 'release':
      return { ...on, publishAt: null }
    default:
      return on
  }
}
