import type { Lesson } from '../../cloudfunctions/shared/lessons/lessons.repo'
import type { Org } from '../../cloudfunctions/shared/orgs/orgs.repo'
import type { Account } from '../../cloudfunctions/shared/people/accounts.repo'
import type { RoleRow } from '../../cloudfunctions/shared/people/roles.repo'
import type { RosterRow } from '../../cloudfunctions/shared/people/roster.repo'
import { pinnedBefore } from '../../devtools/seed/lessons'
import { personOf } from '../../devtools/seed/people'
import type { Assignment } from '../../src/domain/assignments/assignment'
import { named } from '../../src/domain/people/names'
import { STANDINGS } from '../../src/domain/people/standing'
import { partsOf } from '../../src/domain/counting/leaf'
import type { RoleName } from '../../src/domain/permissions/roles'
import type { Standing } from '../../src/domain/people/standing'

/** A tiny city for tests: root → unit → branches. The first of each branch is its secretary; one officer sits at the root. */
export interface City {
  orgs: Org[]
  roster: RosterRow[]
  accounts: Account[]
  roles: RoleRow[]
  invites: { _id: string; orgId: string; expiresAt: Date }[]
}

interface Shape {
  now: Date
  units?: number
  /** Branches a unit. */
  branches?: number
  /** People a branch, all joined. */
  people?: number
  standing?: (place: number) => Standing
}

export { personOf }

export const ROOT = 'root'
export const OFFICER = 'openid-officer'
export const branchId = (unit: number, branch: number): string => `u${unit}b${branch}`
export const memberId = (branch: string, place: number): string => `${branch}-m${String(place).padStart(4, '0')}`
export const openidOf = (branch: string, place: number): string => `openid-${memberId(branch, place)}`

export function aCity({ now, units = 2, branches = 2, people = 4, standing = () => 'member' }: Shape): City {
  const city: City = { orgs: [], roster: [], accounts: [], roles: [], invites: [] }
  city.orgs.push(anOrg({ _id: ROOT, name: '试验市', path: [ROOT] }))
  for (let u = 0; u < units; u++) {
    const unit = anOrg({ _id: `u${u}`, name: `${u} 区`, parentId: ROOT, path: [ROOT, `u${u}`], order: u })
    city.orgs.push(unit)
    for (let b = 0; b < branches; b++) addBranch(city, unit, { id: branchId(u, b), order: b, people, standing, now })
  }
  city.accounts.push(aSignIn(OFFICER, '方干部'))
  city.roles.push(aRole(OFFICER, ROOT, 'officer'))
  return city
}

interface BranchShape {
  id: string
  order: number
  people: number
  standing: (place: number) => Standing
  now: Date
}

function addBranch(city: City, unit: Org, { id, order, people, standing, now }: BranchShape): void {
  const path = [...unit.path, id]
  city.orgs.push(
    anOrg({
      _id: id,
      name: `${id} 团支部`,
      kind: 'branch',
      parentId: unit._id,
      path,
      order,
      parts: [{ from: new Date(0), n: partsOf(people) }],
    }),
  )
  for (let place = 0; place < people; place++) {
    const row = aRow({ branchId: id, place, standing: standing(place) })
    city.roster.push(row)
    city.accounts.push(anAccount(row, now))
  }
  city.roles.push(aRole(openidOf(id, 0), id, 'secretary'))
  city.invites.push({
    _id: `C${id.toUpperCase()}9`.padEnd(6, 'X'),
    orgId: id,
    expiresAt: new Date(now.getTime() + 86_400_000),
  })
}

export const anOrg = (org: Partial<Org> & Pick<Org, '_id' | 'name' | 'path'>): Org => ({
  kind: 'above',
  parentId: null,
  order: 0,
  parts: [{ from: new Date(0), n: 1 }],
  ...org,
})

/** What the numbers of the small city end with. */
export const lastFourOf = (place: number): string => String(place).padStart(4, '0')

export function aRow({
  branchId: branch,
  place,
  standing,
  name = `成员${place}`,
}: {
  branchId: string
  place: number
  standing: Standing
  name?: string
}): RosterRow {
  return named({
    _id: memberId(branch, place),
    branchId: branch,
    name,
    standing,
    number: `202307${lastFourOf(place)}`,
    joinedLeague: '2021-05',
    personId: personOf(openidOf(branch, place)),
  })
}

/** The account of who stands in the same place on the roster as the row says. */
export const anAccount = ({ personId, name, _id, branchId: branch, standing }: RosterRow, now: Date): Account => ({
  _id: `openid-${_id}`,
  personId: personId ?? '',
  name,
  membership: { memberId: _id, branchId: branch, standing },
  consentedAt: now,
})

/** An account without a membership: who only holds an office, or has only begun to join. */
export const aSignIn = (openid: string, name: string | null = null): Account => ({
  _id: openid,
  personId: personOf(openid),
  name,
  membership: null,
  consentedAt: null,
})

/** A role of whoever signs in with an openid. */
export const aRole = (openid: string, orgId: string, role: RoleName, until: Date | null = null): RoleRow => ({
  _id: `r-${openid}-${orgId}-${role}`,
  holderId: personOf(openid),
  orgId,
  role,
  until,
})

/** People who hold an office each and are on no roster. */
export const officeHolders = (
  held: readonly { openid: string; orgId: string; role: RoleName; until?: Date | null }[],
): { accounts: Account[]; roles: RoleRow[] } => ({
  accounts: held.map(({ openid }) => aSignIn(openid)),
  roles: held.map(({ openid, orgId, role, until }) => aRole(openid, orgId, role, until ?? null)),
})

/** A weekly issue with its lesson, as one: they have the same id. */
export type FlatIssue = Assignment & Lesson

/** An issue with a lesson of 100 seconds and two questions, open since Monday, due on Sunday 22:00 Shanghai. */
export function anIssue(issue: Partial<FlatIssue> = {}): FlatIssue {
  const { _id = 'L1', opensAt = new Date('2026-11-22T16:00:00Z') } = issue
  return {
    _id,
    kind: 'lesson',
    subjectId: _id,
    order: 1,
    label: '2026年第1期',
    title: '试验课',
    series: '2026年',
    seconds: 100,
    scope: ROOT,
    standings: STANDINGS,
    sectors: null,
    opensAt,
    deadline: new Date('2026-11-29T14:00:00Z'),
    expects: 'roster',
    pinnedAt: pinnedBefore(opensAt),
    prepared: true,
    cursor: null,
    frozenAt: null,
    summary: '一课',
    coverFile: '',
    smallCoverFile: null,
    videoFile: 'cloud://local-env.local-bucket/none.mp4',
    durationSeconds: 100,
    chapters: [
      { title: '上', startSeconds: 0, endSeconds: 50 },
      { title: '下', startSeconds: 50, endSeconds: 100 },
    ],
    text: [{ title: '全文', paragraphs: ['一'.repeat(250)] }],
    questions: [
      {
        id: 'q1',
        kind: 'single',
        stem: '一？',
        right: ['b'],
        explanation: '因为乙',
        atSeconds: 10,
        options: [
          { id: 'a', text: '甲' },
          { id: 'b', text: '乙' },
        ],
      },
      {
        id: 'q2',
        kind: 'multiple',
        stem: '二？',
        right: ['a', 'c'],
        explanation: '因为甲丙',
        atSeconds: 60,
        options: [
          { id: 'a', text: '甲' },
          { id: 'b', text: '乙' },
          { id: 'c', text: '丙' },
        ],
      },
    ],
    classHours: 0.5,
    coverageNeeded: 0.9,
    maxRate: 2,
    passMark: 60,
    ...issue,
  }
}

/** The documents of issues, as the collections have them. */
export const documentsOf = (issues: readonly FlatIssue[]): { assignments: Assignment[]; lessons: Lesson[] } => ({
  assignments: issues.map(assignmentIn),
  lessons: issues.map(lessonIn),
})

const assignmentIn = (issue: FlatIssue): Assignment => ({
  _id: issue._id,
  kind: issue.kind,
  subjectId: issue.subjectId,
  order: issue.order,
  label: issue.label,
  title: issue.title,
  series: issue.series,
  seconds: issue.seconds,
  scope: issue.scope,
  standings: issue.standings,
  sectors: issue.sectors,
  opensAt: issue.opensAt,
  deadline: issue.deadline,
  expects: issue.expects,
  pinnedAt: issue.pinnedAt,
  prepared: issue.prepared,
  cursor: issue.cursor,
  frozenAt: issue.frozenAt,
})

const lessonIn = (issue: FlatIssue): Lesson => ({
  _id: issue._id,
  summary: issue.summary,
  coverFile: issue.coverFile,
  smallCoverFile: issue.smallCoverFile,
  videoFile: issue.videoFile,
  durationSeconds: issue.durationSeconds,
  chapters: issue.chapters,
  text: issue.text,
  questions: issue.questions,
  classHours: issue.classHours,
  coverageNeeded: issue.coverageNeeded,
  maxRate: issue.maxRate,
  passMark: issue.passMark,
})

export const RIGHT = [
  { questionId: 'q1', chosen: ['b'] },
  { questionId: 'q2', chosen: ['a', 'c'] },
]
export const WRONG = [
  { questionId: 'q1', chosen: ['a'] },
  { questionId: 'q2', chosen: ['b'] },
]
