import type { JoinRequest } from '../../cloudfunctions/shared/people/join-requests.repo'
import { newRequest } from '../../cloudfunctions/shared/people/new-request'
import type { Account } from '../../cloudfunctions/shared/people/accounts.repo'
import type { RosterJoining } from '../../cloudfunctions/shared/people/joinings.repo'
import type { Lock } from '../../cloudfunctions/shared/people/locks.repo'
import type { RoleRow } from '../../cloudfunctions/shared/people/roles.repo'
import type { RosterRow } from '../../cloudfunctions/shared/people/roster.repo'
import { named } from '../../src/domain/people/names'
import type { Standing } from '../../src/domain/people/standing'
import type { RoleName } from '../../src/domain/permissions/roles'
import { DAY_MS, HOUR_MS } from '../../src/domain/time'
import { personName } from './names'
import { ASKERS, ASKING, KEEPER, NAMED_BRANCH, NAMED_PEOPLE, openidOf, persona, personOf } from './people'
import type { Random } from './random'
import { CITY, type Tree } from './tree'

/** Share of the people on the rosters who have joined on a phone. */
const JOINED = 0.94

const numberOf = (year: number, branch: number, place: number): string =>
  `${year}${String(branch % 100).padStart(2, '0')}${String(place).padStart(4, '0')}`

/** The people on one branch's roster. Ids end with the place on the roster, so that ids sort as the list does. */
export function rosterOf(branch: Tree['branches'][number], nth: number, random: Random): RosterRow[] {
  const pictured = branch.org._id === NAMED_BRANCH.id
  return Array.from({ length: branch.people }, (_, i) => {
    const person = pictured ? NAMED_PEOPLE[i] : undefined
    const standing: Standing = person?.standing ?? standingOf(random)
    const _id = `m-${branch.org._id}-${String(i + 1).padStart(3, '0')}`
    const keeps = _id === KEEPER.memberId
    const anyName = person?.name ?? personName(random)
    const name = keeps ? persona('keeper').name : anyName
    const joined = (person?.joined ?? random.chance(JOINED)) || keeps
    return named({
      _id,
      branchId: branch.org._id,
      name,
      standing,
      number: pictured ? numberOf(2023, 7, 400 + i + 1) : numberOf(random.between(2019, 2025), nth, i + 1),
      joinedLeague: standing === 'member' ? `${random.between(2017, 2025)}-${random.chance(0.7) ? '05' : '12'}` : null,
      personId: joined ? personOf(openidOf(pictured ? name : '', _id)) : null,
    })
  })
}

function standingOf(random: Random): Standing {
  const x = random.next()
  return x < 0.86 ? 'member' : x < 0.94 ? 'youth' : 'applicant'
}

const openidOfRow = ({ _id, name, branchId }: RosterRow): string =>
  openidOf(branchId === NAMED_BRANCH.id ? name : '', _id)

export function accountsOf(rows: readonly RosterRow[], joinedAt: Date): Account[] {
  return rows.flatMap((row, place) => {
    const { _id: memberId, name, branchId, standing, personId } = row
    if (personId === null) return []
    const account: Account = {
      _id: openidOfRow(row),
      personId,
      name,
      membership: { memberId, branchId, standing, joiningId: row.joiningId ?? null },
      consentedAt: joinedAt,
    }
    // One of four has not agreed to a reminder.
    if (place % 4 !== 3) {
      account.subscriptions = { gseeded00: { at: joinedAt, usedFor: null } }
      account.unused = ['gseeded00']
    }
    return [account]
  })
}

/** One branch of so many has nobody who keeps it. */
const ORPHANED = 23

const roleOf = (holderId: string, role: RoleName, orgId: string): RoleRow => ({
  _id: `${holderId}_${orgId}_${role}`,
  holderId,
  orgId,
  role,
  until: null,
})

/** The first who joined keeps the branch; of the branch of the pictures it is 沈嘉树. In some the post is open. */
export function secretaryOf(rows: readonly RosterRow[], nth: number): RoleRow[] {
  if (nth % ORPHANED === 7 && rows[0]?.branchId !== NAMED_BRANCH.id) return []
  const holder =
    rows.find(({ name, branchId }) => branchId === NAMED_BRANCH.id && name === persona('secretary').name) ??
    rows.find((row) => row.personId)
  return holder?.personId ? [roleOf(holder.personId, 'secretary', holder.branchId)] : []
}

/** When a branch's roster was last changed: mostly within this term, in one of twelve not since the term before the last. */
export const rosterChangedAt = (nth: number, now: Date): Date =>
  new Date(now.getTime() - (nth % 12 === 5 ? 200 + (nth % 90) : 3 + ((nth * 13) % 120)) * DAY_MS)

/** The officers of the preview: accounts with a role on a level and no membership. */
export function officers(): { accounts: Account[]; roles: RoleRow[] } {
  const sits = [
    { who: persona('officer'), role: 'officer', at: CITY.id },
    { who: persona('administrator'), role: 'administrator', at: NAMED_BRANCH.committee.id },
    { who: persona('administrator'), role: 'officer', at: NAMED_BRANCH.department.id },
    { who: persona('editor'), role: 'editor', at: NAMED_BRANCH.committee.id },
    { who: persona('reviewer'), role: 'reviewer', at: NAMED_BRANCH.committee.id },
  ] as const
  return {
    accounts: [...new Set(sits.map(({ who }) => who))].map(({ openid, name }) => ({
      _id: openid,
      personId: personOf(openid),
      name,
      membership: null,
      consentedAt: null,
    })),
    roles: sits.map(({ who, role, at }) => roleOf(personOf(who.openid), role, at)),
  }
}

/** Who keeps the Youth Home of the pictures holds the role on the venue, for some months still. */
export const keeperRole = (now: Date): RoleRow => ({
  ...roleOf(personOf(persona('keeper').openid), 'keeper', KEEPER.venueId),
  until: new Date(now.getTime() + 200 * DAY_MS),
})

/** Who has asked the branch of the pictures to be added, since yesterday: of each kind one. */
export function asking(now: Date): { accounts: Account[]; requests: JoinRequest[] } {
  const { id: branchId } = NAMED_BRANCH
  const people = [...ASKERS.map((name, nth) => ({ openid: `seed-asker-${nth + 1}`, name })), ASKING]
  const [, tried] = ASKERS
  return {
    accounts: people.map(({ openid }) => ({
      _id: openid,
      personId: personOf(openid),
      name: null,
      membership: null,
      consentedAt: null,
    })),
    requests: people.map(({ openid, name }, nth) => ({
      ...newRequest({
        personId: personOf(openid),
        branchId,
        name,
        doubt: name === tried ? 'number' : null,
        at: new Date(now.getTime() - DAY_MS + nth * HOUR_MS),
      }),
      // The same at every seeding.
      askId: `seed-ask-${nth + 1}`,
    })),
  }
}

/** How the last few came to the branch of the pictures: one has left again, one was undone; and a row at which somebody has guessed. */
export function joiningsOf(rows: readonly RosterRow[], now: Date): { joinings: RosterJoining[]; rosterLocks: Lock[] } {
  const { id: branchId } = NAMED_BRANCH
  const before = (hours: number): Date => new Date(now.getTime() - hours * HOUR_MS)
  const joined = rows.filter(({ personId }) => personId !== null)
  const joinings = joined.slice(-JOININGS).map((row, i): RosterJoining => {
    const at = before(3 + i * i * 5)
    const _id = `seed-joining-${i + 1}`
    const undone = i === 2
    if (i === 1 || undone)
      return { _id, branchId, memberId: row._id, personId: `seed-former-${i}`, at, undoneAt: undone ? before(1) : null }
    row.joiningId = _id
    return { _id, branchId, memberId: row._id, personId: row.personId ?? '', at, undoneAt: null }
  })
  const [locked] = rows.filter(({ personId, name }) => personId === null && name !== persona('new').name)
  const at = before(2)
  const lock = locked && { _id: locked._id, memberId: locked._id, branchId, personId: null, callerKey: null, at }
  return { joinings, rosterLocks: lock ? [lock] : [] }
}

const JOININGS = 24

/** Somebody with two desks: deputy of the own branch, and contact officer of the department above it. */
export function deputyRoles(): RoleRow[] {
  const personId = personOf(persona('deputy').openid)
  return [roleOf(personId, 'deputy', NAMED_BRANCH.id), roleOf(personId, 'contact', NAMED_BRANCH.department.id)]
}
