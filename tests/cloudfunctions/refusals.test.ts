import type { AuditRow } from '../../cloudfunctions/shared/audit/audit.repo'
import { contract } from '../../src/contract'
import type { Deed } from '../../src/domain/permissions/can'
import { collections } from '../../devtools/cloud-spec'
import { aCity, anIssue, branchId, memberId, OFFICER, openidOf, ROOT } from '../support/city'
import { localCloud, TUESDAY, type TestCloud } from '../support/local-cloud'
import { all } from '../support/recount'

/** Who may not, may not: every action of the boards and of exports, asked by everyone who has no right to it. */
const [A, B] = [branchId(0, 0), branchId(1, 1)]
const about = { branchId: B, assignmentId: 'L1', memberId: memberId(B, 1) }

interface Asked {
  name: 'boards' | 'exports'
  action: string
  /** The organisation that is asked about. */
  org: string
  input: object
  deed: Deed
}

const onBranch = (action: string, input: object, deed: Deed): Asked => ({
  name: 'boards' as const,
  action,
  org: B,
  input,
  deed,
})
const onNode = (action: string, input: object, deed: Deed = 'see-node'): Asked => ({
  name: 'boards' as const,
  action,
  org: 'u1',
  input: { orgId: 'u1', ...input },
  deed,
})
const exporting = (org: string, period: object): Asked => ({
  name: 'exports' as const,
  action: 'exportBoard',
  org,
  deed: 'export-numbers' as const,
  input: { orgId: org, format: 'csv', ...period },
})

const ASKED: Asked[] = [
  onBranch('board', { branchId: B, kind: 'lesson' }, 'see-branch-numbers'),
  onNode('assignments', { kind: 'lesson', before: null }, 'see-branch-numbers'),
  onNode('overview', { kind: 'lesson' }),
  onNode('report', { assignmentId: 'L1' }),
  onNode('report', { kind: 'lesson', month: '2026-11' }),
  onNode('health', {}),
  onNode('setRanking', { on: true }, 'set-ranking'),
  onBranch('excuse', { ...about, reason: '病假' }, 'tend-members'),
  onBranch('excuse', { ...about, reason: null }, 'tend-members'),
  onBranch('appeals', { branchId: B }, 'tend-members'),
  onBranch('correct', { ...about, reason: '看过', outcome: 'accept' }, 'tend-members'),
  onBranch('correct', { ...about, reason: '没看', outcome: 'refuse' }, 'tend-members'),
  onBranch('member', { branchId: B, kind: 'lesson', memberId: about.memberId, before: null }, 'see-names'),
  onBranch('remind', { branchId: B, assignmentId: 'L1', memberIds: [about.memberId] }, 'tend-members'),
  exporting(B, { assignmentId: 'L1' }),
  exporting(B, { kind: 'lesson', month: '2026-11' }),
  exporting('u1', { assignmentId: 'L1' }),
  exporting('u1', { kind: 'lesson', month: '2026-11' }),
]

const ENDED = new Date(TUESDAY.getTime() - 1)
const grant = (holderId: string, orgId: string, role: string, until: Date | null = null) => ({
  _id: `r-${holderId}`,
  holderId,
  orgId,
  role,
  until,
})
/** Nobody of these may do anything to branch B or above it. */
const STRANGERS: Record<string, string> = {
  'the secretary of another branch': openidOf(A, 0),
  'a member of the branch': openidOf(B, 2),
  'an officer of another subtree': 'openid-u0-officer',
  'a contact officer of another subtree': 'openid-u0-contact',
  'an officer whose role has ended': 'openid-ended-officer',
  'a secretary whose role has ended': 'openid-ended-secretary',
  'somebody who never joined': 'openid-nobody',
}
/** They read numbers: what names people or changes anything is refused to them as well. */
const READERS: Record<string, { openid: string; reads: Deed[] }> = {
  'a contact officer above it': { openid: 'openid-contact', reads: ['see-branch-numbers', 'see-node'] },
  'the committee’s officer': {
    openid: OFFICER,
    reads: ['see-branch-numbers', 'see-node', 'set-ranking', 'export-numbers'],
  },
}

let test: TestCloud
beforeAll(async () => {
  test = await localCloud()
  test.has(aCity({ now: TUESDAY, units: 2, branches: 2, people: 4 }))
  test.has({
    issues: [anIssue()],
    roles: [
      grant('openid-u0-officer', 'u0', 'officer'),
      grant('openid-u0-contact', 'u0', 'contact'),
      grant('openid-ended-officer', ROOT, 'officer', ENDED),
      grant('openid-ended-secretary', B, 'secretary', ENDED),
      grant('openid-contact', ROOT, 'contact'),
    ],
  })
  await test.as(openidOf(B, 3)).finishLesson('L1')
  await test.settle()
})
afterAll(() => test.stop())

/** Everything that is stored but the audit log. */
const stored = (): string =>
  JSON.stringify(collections.filter(({ name }) => name !== 'audit').map(({ name }) => [name, all(test.cloud, name)]))
const audit = () => all<AuditRow>(test.cloud, 'audit')
const forgetAudit = () => test.cloud.database.remove('audit', { query: {}, multi: true })

async function expectRefused(openid: string, { name, action, org, input, deed }: Asked): Promise<void> {
  forgetAudit()
  const before = stored()
  const envelope = await test.as(openid).send(name, { action, input })
  expect([action, envelope]).toEqual([
    action,
    {
      ok: false,
      error: { code: 'FORBIDDEN', message: expect.stringMatching(/^只有[\u4e00-\u9fff，]+$/) as unknown, trace: '' },
    },
  ])
  expect(audit()).toMatchObject([{ actorId: openid, deed: `refused:${deed}`, orgId: org, subject: null }])
  expect(stored()).toBe(before)
}

it('the table holds every action', () => {
  const named = new Set(ASKED.map(({ name, action }) => `${name}.${action}`))
  const offered = (['boards', 'exports'] as const).flatMap((name) =>
    Object.keys(contract[name]).map((action) => `${name}.${action}`),
  )
  expect([...named].sort()).toEqual(offered.sort())
})

it.each(Object.entries(STRANGERS))(
  '%s is refused everything, in words, in the log, and nothing is saved',
  async (_, openid) => {
    for (const asked of ASKED) await expectRefused(openid, asked)
  },
)

it.each(Object.entries(READERS))(
  '%s is refused what names people or changes what they may not',
  async (_, { openid, reads }) => {
    const refused = ASKED.filter(({ deed }) => !reads.includes(deed))
    expect(refused.length).toBeGreaterThan(6)
    for (const asked of refused) await expectRefused(openid, asked)
  },
)

it('the very same requests are served to who may, so it is not their form that is refused', async () => {
  forgetAudit()
  const may = (deed: Deed): string => (deed === 'tend-members' || deed === 'see-names' ? openidOf(B, 0) : OFFICER)
  for (const { name, action, input, deed } of ASKED) {
    const envelope = await test.as(may(deed)).send(name, { action, input })
    const code = envelope.ok ? 'ok' : envelope.error.code
    // Not frozen yet, nothing to refuse, accepted already: known, allowed, and answered.
    expect([action, ['ok', 'TOO_EARLY', 'CONFLICT', 'NOT_FOUND'].includes(code)]).toEqual([action, true])
  }
  expect(audit().filter(({ deed }) => deed.startsWith('refused:'))).toEqual([])
})

it('an organisation that does not exist looks the same as one that is closed', async () => {
  for (const { name, action, input } of ASKED) {
    const unknown = { ...input, ...('orgId' in input ? { orgId: 'nowhere' } : { branchId: 'nowhere' }) }
    const envelope = await test.as(OFFICER).send(name, { action, input: unknown })
    expect([action, envelope.ok ? 'ok' : envelope.error.code]).toEqual([action, 'FORBIDDEN'])
  }
})
