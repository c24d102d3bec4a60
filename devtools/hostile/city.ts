import { FIRST_KIND } from '../../src/domain/kind-names'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Attendance } from '../../cloudfunctions/shared/checkins/attendances.repo'
import type { Activity } from '../../cloudfunctions/shared/homes/activities.repo'
import type { Completion } from '../../cloudfunctions/shared/assignments/completions.repo'
import type { Lesson } from '../../cloudfunctions/shared/lessons/lessons.repo'
import type { Account } from '../../cloudfunctions/shared/people/accounts.repo'
import type { RoleRow } from '../../cloudfunctions/shared/people/roles.repo'
import type { RosterRow } from '../../cloudfunctions/shared/people/roster.repo'
import type { Assignment } from '../../src/domain/assignments/assignment'
import { DAY_MS, HOUR_MS } from '../../src/domain/time'
import { shiftDate } from '../clock/shifted-date'
import type { Document } from '../cloud'
import { collections } from '../cloud-spec'
import { seedCity } from '../seed'
import { ASKING, KEEPER, NAMED_BRANCH, persona, PERSONAS, personOf } from '../seed/people'
import { joinCloud, type JoinedCloud } from '../simulation/load/joined-cloud'
import { all } from '../simulation/load/recount'
import { WriteLog, type Write } from './ear'
import { plantBundles } from './old-notices'
import { plantPapers } from './papers'
import { plantStars } from './stars'
import { plantTables } from './tables'
import type { Secrets } from './judge'

/** A made-up city in this process that is attacked, and is made whole again between attacks. */
export interface HostileCity {
  cloud: JoinedCloud
  log: WriteLog
  /** Who asks: nobody, somebody unknown, somebody who has asked to join, members, secretaries, officers, an administrator. */
  actors: readonly string[]
  secrets: Secrets
  /** Lets time pass. */
  pass(milliseconds: number): void
  /** Undoes what was written, and it is the first moment again. */
  restore(writes: readonly Write[]): void
  stop(): void
}

/** On a Tuesday morning the week's lesson is open, and nobody is kept from reminding. */
const MORNING = Date.parse('2026-11-24T02:00:00Z')
const PEOPLE = 300
/** A page of the longest list has 40. */
const OLD_ISSUES = 45
const STRANGER = 'somebody-unknown'

export function hostileCity(): HostileCity {
  let now = MORNING
  shiftDate(globalThis, () => now)
  const dataDir = mkdtempSync(join(tmpdir(), 'youth-study-hostile-'))
  const log = new WriteLog()
  const cloud = joinCloud(dataDir, log)
  const { database } = cloud
  // Nobody looks at pictures and films here.
  seedCity(
    { database, storage: { put: (path) => cloud.put(path, Buffer.from(path)) } },
    { size: PEOPLE, now: new Date(now), film: 'clip' },
  )
  // Whoever looks first at a draw whose time has come closes it, also who is refused then: no fault of theirs.
  database.remove('activities', { query: { _id: 'a-draw' }, multi: false })
  invite(cloud)
  pass(cloud)
  lengthen(cloud)
  plantTables(cloud, new Date(now))
  plantPapers(cloud, new Date(now))
  plantBundles(cloud, new Date(now))
  plantStars(cloud, new Date(now))
  appoint(cloud)
  hurry(cloud)
  checkIn(cloud)
  const kept = new Map(collections.map(({ name }) => [name, byId(database.find(name))]))
  return {
    cloud,
    log,
    actors: actorsOf(cloud),
    secrets: secretsOf(cloud),
    pass: (milliseconds) => (now += milliseconds),
    restore: (writes) => {
      now = MORNING
      for (const { collection, ids } of writes) {
        for (const id of ids) {
          database.remove(collection, { query: { _id: id }, multi: false })
          const before = kept.get(collection)?.get(id)
          if (before) database.insertMany(collection, [before])
        }
      }
    },
    stop: () => {
      cloud.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

const byId = (documents: readonly Document[]): Map<unknown, Document> =>
  new Map(documents.map((document) => [document._id, document]))

/** A code for some more branches, one of them of yesterday. */
function invite({ database }: JoinedCloud): void {
  const branches = all<{ _id: string }>(database, 'orgs', { kind: 'branch' }).filter(
    ({ _id }) => _id !== NAMED_BRANCH.id,
  )
  const invites = branches.slice(0, 5).map(({ _id: orgId }, nth) => ({
    _id: `HXST2${nth + 2}`,
    orgId,
    expiresAt: new Date(MORNING + (nth === 4 ? -DAY_MS : DAY_MS)),
  }))
  database.insertMany('invites', invites)
}

/** Who has asked to join is passed to a row that is free, and has not joined yet. */
function pass({ database }: JoinedCloud): void {
  const [free] = all<RosterRow>(database, 'roster', { branchId: NAMED_BRANCH.id, personId: null })
  const query = { personId: personOf(ASKING.openid) }
  const answer = { state: 'passed', memberId: free?._id, answeredBy: personOf(persona('secretary').openid) }
  const data = { $set: { ...answer, answeredAt: new Date(MORNING) } }
  database.modify('joinRequests', { query, data, multi: false, replace: false, upsert: false })
}

/** Somebody may become keeper of the Youth Home of the pictures as well. */
function appoint({ database }: JoinedCloud): void {
  const appointment = { by: null, takenBy: null, takenAt: null }
  const [at, expiresAt] = [new Date(MORNING), new Date(MORNING + DAY_MS)]
  database.insertMany('appointments', [{ ...appointment, _id: KEEPER.venueId, code: 'KPRST2', at, expiresAt }])
}

/** What a member has signed up for begins so soon that it can't be cancelled any more. */
function hurry({ database }: JoinedCloud): void {
  const [reading] = all<Activity>(database, 'activities', { _id: 'a-reading' })
  if (!reading) throw new Error('there is no reading')
  const [startsAt, endsAt] = [new Date(MORNING + HOUR_MS), new Date(MORNING + DAY_MS)]
  const soon = { startsAt, endsAt, closesAt: startsAt, cancelUntil: new Date(MORNING), changed: null }
  database.insertMany('activities', [{ ...reading, _id: 'a-soon', ...soon }])
}

/** The member of the pictures is at a lecture whose hours count, shows a personal code, and is offered another venue. */
function checkIn({ database }: JoinedCloud): void {
  const personId = personOf(persona('member').openid)
  const [lecture] = all<Attendance>(database, 'attendances', { sessionId: 'a-lecture', state: 'present' })
  if (!lecture) throw new Error('nobody is at the lecture')
  const _id = `a-lecture_${personId}`
  database.remove('attendances', { query: { _id }, multi: false })
  const own = { _id, personId, device: personId, leftAt: null, at: new Date(MORNING), madeAt: new Date(MORNING) }
  database.insertMany('attendances', [{ ...lecture, ...own }])
  database.insertMany('cards', [{ _id: 'HXSTALAS23', personId, at: new Date(MORNING), spent: {} }])
  const from = { personId: personOf(persona('keeper').openid), name: persona('keeper').name }
  const to = { personId, name: persona('member').name, branch: '' }
  const open = { state: 'offered', answeredAt: null, ends: [], moving: false }
  const [at, expiresAt] = [new Date(MORNING), new Date(MORNING + 7 * DAY_MS)]
  database.insertMany('handOvers', [{ _id: KEEPER.venueId, from, to, toId: personId, ...open, at, expiresAt }])
}

/** Of what lists show there is more than a page, so that they hand out cursors: issues of years ago, and all that was finished in them. */
function lengthen({ database }: JoinedCloud): void {
  const [first] = all<Assignment>(database, 'assignments', { kind: FIRST_KIND })
  const [lesson] = all<Lesson>(database, 'lessons', { _id: first?.subjectId })
  if (!first || !lesson) throw new Error('there is no issue')
  const completions = all<Completion>(database, 'completions', { assignmentId: first._id })
  for (let n = 1; n <= OLD_ISSUES; n++) {
    const _id = `old-${n}`
    const [opensAt, deadline] = [first.opensAt, first.deadline].map((at) => new Date(at.getTime() - n * 7 * DAY_MS))
    if (!opensAt || !deadline) continue
    const order = first.order - n
    database.insertMany('assignments', [
      { ...first, _id, subjectId: _id, order, opensAt, deadline, frozenAt: deadline },
    ])
    database.insertMany('lessons', [{ ...lesson, _id }])
    const finished = completions.map((one) => ({
      ...one,
      _id: `${_id}_${one.memberId}`,
      number: `${one.number.slice(0, 4)}${String(n).padStart(2, '0')}${one.number.slice(6)}`,
      assignmentId: _id,
      order,
      doneAt: opensAt,
      receivedAt: opensAt,
    }))
    database.insertMany('completions', finished)
  }
}

/** Members and secretaries of other branches beside those of the preview; an empty openid is a visitor whom WeChat does not name. */
function actorsOf({ database }: JoinedCloud): string[] {
  const accounts = all<Account>(database, 'accounts')
  const posts = all<RoleRow>(database, 'roles', { role: 'secretary' }).map(({ holderId }) => holderId)
  const elsewhere = accounts.filter(({ membership }) => membership && membership.branchId !== NAMED_BRANCH.id)
  const members = elsewhere.filter(({ personId }) => !posts.includes(personId)).slice(0, 3)
  const secretaries = elsewhere.filter(({ personId }) => posts.includes(personId)).slice(0, 2)
  const others = [...members, ...secretaries].map(({ _id }) => _id)
  return ['', STRANGER, ASKING.openid, ...PERSONAS.map(({ openid }) => openid), ...others]
}

const secretsOf = ({ database }: JoinedCloud): Secrets =>
  new Set([
    STRANGER,
    ...all<Account>(database, 'accounts').map(({ _id }) => _id),
    ...all<RosterRow>(database, 'roster').map(({ number }) => number),
  ])
