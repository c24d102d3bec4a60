import { rowOf } from '../../cloudfunctions/shared/homes/directory-row'
import type { Org } from '../../cloudfunctions/shared/orgs/orgs.repo'
import type { RosterRow } from '../../cloudfunctions/shared/people/roster.repo'
import { talkActivityId } from '../../src/domain/talks/activity-id'
import { ROLE_NAMES, type RoleName } from '../../src/domain/permissions/roles'
import { anAccount, anIssue, aRole, aRow, aSignIn, personOf } from './city'
import { CARD } from './inputs'
import type { Planted } from './local-cloud'
import { aNotice } from './notices'
import { aFoldedBox } from './sayings'
import { aCheck, aCriteria } from './stars'
import { aLecturer, aTalk } from './talks'
import { anActivity, aVenue } from './venues'

/** Where roles are held: on a level with branches below it, and on a branch. */
export const HOMES = ['unit', 'branch'] as const
export type Home = (typeof HOMES)[number]
/** Where a target lies, seen from the role's home. */
export const RELATIONS = ['own', 'child', 'parent', 'sibling', 'foreign', 'missing'] as const
export type Relation = (typeof RELATIONS)[number]
/** How a role stands: revoked ones have been used a moment before. */
export const STATES = ['running', 'expired', 'revoked'] as const
export type State = (typeof STATES)[number]

/** Two trees: root → u0, u1 → branches, and another city's. */
const TREE: readonly [id: string, path: readonly string[], kind: Org['kind']][] = [
  ['root', ['root'], 'above'],
  ['u0', ['root', 'u0'], 'above'],
  ['u1', ['root', 'u1'], 'above'],
  ['u0b0', ['root', 'u0', 'u0b0'], 'branch'],
  ['u0b1', ['root', 'u0', 'u0b1'], 'branch'],
  ['far', ['far'], 'above'],
  ['farb', ['far', 'farb'], 'branch'],
]
const NODES: Record<Home, Record<Relation, string | null>> = {
  unit: { own: 'u0', child: 'u0b0', parent: 'root', sibling: 'u1', foreign: 'far', missing: 'nowhere' },
  branch: { own: 'u0b0', child: null, parent: 'u0', sibling: 'u0b1', foreign: 'farb', missing: 'nowhere' },
}

/** The node that stands so to a home; null where there is none. */
export const nodeAt = (home: Home, relation: Relation): string | null => NODES[home][relation]
/** What lies at a node: roles are held on it by its path, whether it is an organisation or a Youth Home. */
export const venueAt = (node: string): string => `${node}-venue`
export const activityAt = (node: string): string => `${node}-activity`
export const noticeAt = (node: string): string => `${node}-notice`
export const importAt = (node: string): string => `${node}-import`
export const lecturerAt = (node: string): string => `${node}-lecturer`
export const talkAt = (node: string): string => `${node}-talk`
export const bundleAt = (node: string): string => `${node}-bundle`
/** Of an earlier date than the talk knows of: nobody who looks at the talk finds it. */
export const lectureAt = (node: string): string => talkActivityId(talkAt(node), 2)
export const boxAt = (node: string): string => `${node}-box`
export const checkAt = (node: string): string => `${node}-check`
export const criteriaAt = (node: string): string => `${node}-criteria`
/** The branch of who has joined one. */
export const JOINED = 'u0b0'
/** Who stands on a node's roster: committees may have members of their own. */
export const memberAt = (node: string): string => `${node}-m0001`
export const openidAt = (role: RoleName, home: Home, state: State): string => `openid-${role}-${home}-${state}`

const ROLES = Object.keys(ROLE_NAMES) as RoleName[]
const HOME_NODES: Record<Home, string> = { unit: 'u0', branch: 'u0b0' }

/** Everyone who holds a role in some state, and nothing else. */
const holders = ROLES.flatMap((role) => HOMES.flatMap((home) => STATES.map((state) => ({ role, home, state }))))

const orgOf = ([_id, path, kind]: (typeof TREE)[number], order: number): Org => ({
  _id,
  path: [...path],
  kind,
  name: `组织 ${_id}`,
  parentId: path[path.length - 2] ?? null,
  order,
  parts: [{ from: new Date(0), n: 1 }],
})

/** The city of the matrix, with every role held on two levels, and people on every node's roster. */
export function matrixCity(now: Date): Planted {
  const rows: RosterRow[] = TREE.map(([node]) => aRow({ branchId: node, place: 1, standing: 'member' }))
  const joined = rows.find(({ branchId }) => branchId === JOINED)
  if (!joined) throw new Error('nobody has joined')
  joined.personId = personOf('openid-joined')
  return {
    orgs: TREE.map(orgOf),
    roster: rows,
    accounts: [
      { ...anAccount(joined, now), _id: 'openid-joined' },
      aSignIn('openid-left'),
      ...holders.map(({ role, home, state }) => aSignIn(openidAt(role, home, state))),
    ],
    roles: holders.map(({ role, home, state }) => {
      const until = state === 'expired' ? new Date(now.getTime() - 86_400_000) : null
      return aRole(openidAt(role, home, state), HOME_NODES[home], role, until)
    }),
    issues: [anIssue({ scope: 'root' })],
    ...homesAt(now),
    ...talksAt(now),
    // Of the code that the inputs show: of somebody who has joined nothing, so that no offer uses it up.
    cards: [{ _id: CARD, personId: personOf('openid-left'), at: now, spent: {} }],
  }
}

/** A lecturer of every node, one of them who has joined a branch, and a talk that each node has asked itself for. */
const talksAt = (now: Date): Planted => ({
  lecturers: TREE.map(([node, path]) =>
    aLecturer({
      _id: lecturerAt(node),
      orgId: node,
      path,
      personId: node === JOINED ? personOf('openid-joined') : null,
    }),
  ),
  talks: TREE.map(([node, path]) =>
    aTalk({ _id: talkAt(node), orgId: node, path, branchId: node, lecturerId: lecturerAt(node), askedAt: now }),
  ),
})

/** A Youth Home, an activity and an import at every node, all that the inputs name about them, and a draft that is another venue's. */
function homesAt(now: Date): Planted {
  const pictures = [{ id: 'p1', file: 'cloud://env.bucket/p1.jpg' }]
  const startsAt = new Date(now.getTime() + 86_400_000)
  const activity = (_id: string, path: readonly string[], venueId: string) =>
    anActivity({ _id, venueId, path, startsAt, pictures, opensAt: now, closesAt: startsAt })
  return {
    venues: TREE.map(([node, path]) => aVenue({ _id: venueAt(node), orgId: node, path, pictures })),
    activities: [
      ...TREE.map(([node, path]) => activity(activityAt(node), path, venueAt(node))),
      ...TREE.map(([node, path]) => ({ ...activity(lectureAt(node), path, venueAt(node)), kind: 'lecture' as const })),
      activity('a2', ['elsewhere'], 'elsewhere'),
    ],
    notices: [
      ...TREE.map(([node]) => aNotice({ _id: noticeAt(node), sourceId: node, scope: node })),
      // The one that the inputs begin is there already: their files are no organisation's.
      aNotice({ _id: 'n-new', sourceId: 'elsewhere', scope: 'elsewhere' }),
    ],
    // The venue after which a page of the list is asked for.
    directories: [{ _id: '滨江区', order: 0, rows: { v1: rowOf(aVenue({ _id: 'v1' }), []) } }],
    imports: TREE.map(([node]) => ({
      _id: importAt(node),
      orgId: node,
      kind: 'venues',
      fileName: '场馆.xlsx',
      at: now,
    })),
    boxes: TREE.map(([node, path]) => aFoldedBox({ _id: boxAt(node), subjectId: venueAt(node), path })),
    criteria: TREE.map(([node, path]) => aCriteria({ _id: criteriaAt(node), path, orgId: node, state: 'draft' })),
    selfChecks: TREE.map(([node, path]) =>
      aCheck({
        _id: checkAt(node),
        venueId: venueAt(node),
        // Where its venue lies, whose keepers see it too.
        path,
        criteriaId: criteriaAt(node),
        state: 'submitted',
        submittedAt: now,
        doubts: { visits: { text: '少了一周', at: now, answer: null } },
      }),
    ),
    // Of which all was read and nothing is left.
    bundles: TREE.map(([node]) => ({
      _id: bundleAt(node),
      orgId: node,
      fileName: '旧公告.zip',
      bytes: 3,
      at: now,
      file: 'cloud://local/none',
      html: 0,
      docx: 0,
      notes: [],
      upTo: 0,
      readAt: now,
      attached: [],
      doneAt: now,
      droppedAt: null,
    })),
  }
}

/** Those whose role is taken from them, with the ids of the rows. */
export const toBeRevoked = (): { openid: string; roleId: string }[] =>
  ROLES.flatMap((role) =>
    HOMES.map((home) => {
      const openid = openidAt(role, home, 'revoked')
      return { openid, roleId: aRole(openid, HOME_NODES[home], role)._id }
    }),
  )
