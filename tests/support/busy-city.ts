import type { Attendance } from '../../cloudfunctions/shared/checkins/attendances.repo'
import type { HandOver } from '../../cloudfunctions/shared/checkins/hand-overs.repo'
import type { Rating } from '../../cloudfunctions/shared/checkins/ratings.repo'
import type { Session } from '../../cloudfunctions/shared/checkins/sessions.repo'
import type { Box } from '../../cloudfunctions/shared/sayings/boxes.repo'
import type { Notice } from '../../cloudfunctions/shared/notices/notices.repo'
import type { Trail } from '../../cloudfunctions/jobs/trails.repo'
import type { FigureRun } from '../../cloudfunctions/shared/figures/figure-runs.repo'
import type { Activity } from '../../cloudfunctions/shared/homes/activities.repo'
import type { Directory } from '../../cloudfunctions/shared/homes/directories.repo'
import type { Venue } from '../../cloudfunctions/shared/homes/venues.repo'
import type { Completion } from '../../cloudfunctions/shared/assignments/completions.repo'
import type { HealthDocument } from '../../cloudfunctions/shared/orgs/health.repo'
import type { LeafDocument } from '../../cloudfunctions/shared/counting/leaves.repo'
import type { NodeDocument } from '../../cloudfunctions/shared/counting/nodes.repo'
import type { ExportRow } from '../../cloudfunctions/shared/tables/exports.repo'
import type { Assignment } from '../../src/domain/assignments/assignment'
import type { Move } from '../../cloudfunctions/shared/people/moves.repo'
import type { ReportDocument } from '../../cloudfunctions/shared/counting/reports.repo'
import type { Document, Engine } from '../../devtools/cloud'
import { all } from '../../devtools/simulation/load/recount'
import { sumOf } from '../../src/domain/counting/roll-up'
import { CARD_KEPT_DAYS, CLAIM_DAYS, IMPORT_KEPT_DAYS, SEATING_KEPT_DAYS } from '../../src/domain/limits'
import { DAY_MS, dayNumber } from '../../src/domain/time'
import { aLateClaim, anAttendance, anOffer, aScan, aSession } from './attendances'
import { aCity, anIssue, documentsOf, type FlatIssue, aRow, branchId, memberId, ROOT } from './city'
import { aTaken } from './issues'
import { aNotice } from './notices'
import { aBox } from './sayings'
import { aDraw } from './seats'
import { anActivity, aVenue, homesOf } from './venues'

/** Four o'clock in a night of Shanghai: health and last night's counting are to be done. */
export const FOUR = new Date('2026-11-24T20:00:00Z')
/** By night nobody is told anything: then they are, and by day nobody is left to tell. */
const MORNING = new Date('2026-11-25T00:00:00Z')
/** Two nights before, when nothing is to be done but the usual. */
export const BEFORE = new Date('2026-11-22T18:00:00Z')
export const [A, B] = [branchId(0, 0), branchId(0, 1)]
export const ID = {
  open: 'L1',
  due: 'L0',
  next: 'L2',
  move: 'move-1',
  file: 'file-1',
  notice: 'N1',
  pinned: 'N0',
  venue: 'v1',
  draw: 'a-draw',
  over: 'a-over',
  told: 'a-told',
  attended: 'a-attended',
  rated: 'v-rated',
  box: 'box-over',
}

const RENAMED = '新名字'
const LOST = memberId(A, 2)
const DONE = memberId(B, 0)

/** Before the night: two branches, one issue open and one that is due for one of them. */
export function beginning(): Record<string, readonly object[]> {
  const deadline = new Date('2026-11-23T14:00:00Z')
  const due = { _id: ID.due, order: 0, scope: A, opensAt: new Date('2026-10-18T16:00:00Z'), deadline }
  const issues = [anIssue({ prepared: false }), anIssue({ ...due, prepared: false })]
  return { ...aCity({ now: FOUR, units: 1, branches: 2, people: 3 }), ...documentsOf(issues) }
}

/** Work for every job of one minute, none of which waits for another's. */
export function plantWork(database: Engine): void {
  const opensAt = new Date(FOUR.getTime() + 30 * 60_000)
  const deadline = new Date(opensAt.getTime() + 6 * 86_400_000)
  plantIssues(database, [anIssue({ _id: ID.next, order: 2, prepared: false, opensAt, deadline })])
  const waiting = { ...aRow({ branchId: B, place: 60, standing: 'member' }), personId: null }
  database.insertMany('roster', [waiting])
  const way = { memberId: memberId(A, 1), waitingId: waiting._id, from: A, to: B }
  const move: Move = { _id: ID.move, ...way, actorId: 'someone', at: BEFORE, finishedAt: null }
  database.insertMany('moves', [move])
  database.insertMany('completions', [completionOf(LOST, A), completionOf(DONE, B)])
  change<LeafDocument>(database, 'leaves', `${ID.open}_${B}`, (leaf) => {
    leaf.done[DONE] = { at: BEFORE, late: false, corrected: false, group: 'member' }
    leaf.ver += 1
    leaf.dirty = true
  })
  // Due so long ago that neither moves nor the night's counting look at it.
  change<Assignment>(database, 'assignments', ID.due, (due) => (due.deadline = new Date('2026-10-25T14:00:00Z')))
  const newer = new Date(BEFORE.getTime() + 60_000)
  const pinned = aNotice({ _id: ID.pinned, pinned: true, publishAt: BEFORE })
  database.insertMany('notices', [aNotice({ _id: ID.notice, pinned: true, publishAt: newer }), pinned])
  database.insertMany('noticeViews', [{ _id: 'view-1', noticeId: ID.notice, at: newer }])
  // Renamed by somebody who died before the directory had followed.
  const venue = aVenue({ _id: ID.venue })
  const homes = homesOf([venue])
  database.insertMany('venues', [{ ...venue, name: RENAMED, relistAt: BEFORE }])
  database.insertMany('directories', homes.directories)
  plantActivities(database)
  plantCheckIns(database)
  plantSayings(database)
  const file: ExportRow = { _id: ID.file, path: `exports/${ID.file}.csv`, fileId: null, at: BEFORE }
  database.insertMany('exports', [file])
  const upload = {
    _id: 'picture-1',
    place: `venues/${ID.venue}`,
    personId: 'someone',
    bytes: 9,
    path: null,
    file: null,
  }
  database.insertMany('uploads', [{ ...upload, about: null, at: BEFORE, idleSince: BEFORE }])
  const at = new Date(FOUR.getTime() - (IMPORT_KEPT_DAYS + 1) * DAY_MS)
  database.insertMany('imports', [{ _id: 'import-1', orgId: ROOT, kind: 'venues', at }])
  database.insertMany('importParts', [{ _id: 'import-1_0', importId: 'import-1', nth: 0, part: 'AAAA' }])
  database.insertMany('importRows', [{ _id: 'import-1_2', importId: 'import-1', row: 2 }])
  database.insertMany('bundles', [{ _id: 'bundle-1', orgId: ROOT, at }])
  database.insertMany('bundleRows', [{ _id: 'bundle-1_1', bundleId: 'bundle-1', nth: 1 }])
}

/** A draw whose time has come, one that was cancelled with nobody told of it, and one that is over long ago. */
function plantActivities(database: Engine): void {
  const startsAt = new Date(FOUR.getTime() + 2 * DAY_MS)
  // At another place than the one that is to be listed anew: that is nothing the other job waits for.
  const venueId = 'elsewhere'
  const draw = aDraw({ _id: ID.draw, venueId, startsAt, closesAt: BEFORE })
  const ended = new Date(FOUR.getTime() - (SEATING_KEPT_DAYS + 1) * DAY_MS)
  const ticket = { id: 't1', personId: 'someone', memberId: null, name: '林晓', at: BEFORE, waited: false }
  const line = [{ ...ticket, by: 'self' as const }]
  const one = { venueId, line, holders: ['someone'], live: 1 }
  const cancelled = { state: 'cancelled' as const, cancelled: { at: BEFORE, reason: '停电' } }
  const tellings = [{ id: 'c', what: 'cancelled' as const, at: BEFORE, to: ['t1'] }]
  database.insertMany('activities', [
    ...draw.activities,
    anActivity({ ...one, _id: ID.told, startsAt, ...cancelled, tellings, tellAt: BEFORE }),
    anActivity({ ...one, _id: ID.over, startsAt: ended, endsAt: ended }),
  ])
  database.insertMany('draws', draw.draws)
}

/** At places that have nothing else to be done: somebody's hours, a session, a key and a rating. */
function plantCheckIns(database: Engine): void {
  const venueId = ID.rated
  database.insertMany('venues', [aVenue({ _id: venueId })])
  database.insertMany('activities', [
    anActivity({ _id: ID.attended, venueId, startsAt: BEFORE, counts: 'class', thinned: true }),
  ])
  const somebody = { sessionId: ID.attended, personId: 'someone', venueId, at: BEFORE }
  database.insertMany('attendances', [
    anAttendance({ ...somebody, creditAt: BEFORE }),
    aLateClaim({ ...somebody, personId: 'late' }, new Date(FOUR.getTime() - CLAIM_DAYS * DAY_MS)),
    anAttendance({ ...somebody, sessionId: 'gone' }),
  ])
  database.insertMany('sessions', [aSession({ _id: 'gone', venueId, thinAt: BEFORE })])
  database.insertMany('scans', [aScan({ _id: 'scan-1', sessionId: 'gone', at: BEFORE })])
  const old = new Date(FOUR.getTime() - (CARD_KEPT_DAYS + 1) * DAY_MS)
  database.insertMany('cards', [{ _id: 'ALIAS', personId: 'someone', at: old, spent: {} }])
  database.insertMany('ratings', [{ _id: 'rating-1', venueId, personId: 'someone', stars: 4, at: BEFORE, dirty: true }])
  const to = { personId: 'someone', name: '林晓', branch: '一支部' }
  const from = { personId: 'another', name: '刘敏' }
  const answered = { state: 'accepted' as const, answeredAt: BEFORE, moving: true }
  database.insertMany('handOvers', [anOffer({ _id: venueId, from, to, at: BEFORE, expiresAt: FOUR, ...answered })])
}

/** A lecture's evaluation that three people have taken part in, and that is over. */
function plantSayings(database: Engine): void {
  const over = { closesAt: BEFORE, lookAt: BEFORE, kind: 'evaluation' as const, subjectId: ID.over }
  database.insertMany('boxes', [aBox({ _id: ID.box, ...over })])
  const one = { boxId: ID.box, answers: [0, 0, 0] as const, turn: 0 }
  database.insertMany(
    'sayings',
    ['h1', 'h2', 'h3'].map((_id, nth) => ({ ...one, _id, text: nth === 0 ? '好' : '' })),
  )
}

function completionOf(member: string, branch: string): Completion {
  return {
    _id: `${ID.open}_${member}`,
    number: member,
    assignmentId: ID.open,
    kind: 'lesson',
    order: 1,
    memberId: member,
    branchId: branch,
    standing: 'member',
    doneAt: BEFORE,
    receivedAt: BEFORE,
    late: false,
    correctedAt: null,
    kept: aTaken(),
  }
}

/** Lessons with their assignments, behind the functions' backs. */
export function plantIssues(database: Engine, issues: readonly FlatIssue[]): void {
  for (const [name, list] of Object.entries(documentsOf(issues))) database.insertMany(name, list)
}

/** Puts a document in place of itself, behind the functions' backs. */
export function change<T>(database: Engine, collection: string, id: string, by: (document: T) => void): void {
  const [document] = all<T>(database, collection, { _id: id })
  if (!document) throw new Error(`no ${id} in ${collection}`)
  by(document)
  database.remove(collection, { query: { _id: id }, multi: false })
  database.insertMany(collection, [document])
}

/** Whether each job's work is done, by what stands in the database. */
const DONE_OF: Record<string, (database: Engine) => boolean> = {
  prepare: (database) =>
    one<Assignment>(database, 'assignments', ID.next)?.prepared === true &&
    [A, B].every((branch) => one(database, 'leaves', `${ID.next}_${branch}`) !== undefined),
  move: (database) => one<Move>(database, 'moves', ID.move)?.finishedAt instanceof Date,
  'roll-up': (database) => {
    const unit = one<NodeDocument>(database, 'nodes', `${ID.open}_u0`)
    const root = one<NodeDocument>(database, 'nodes', `${ID.open}_${ROOT}`)
    const onTime = (c: NodeDocument['c'] = {}): number => sumOf(c, false).member.onTime
    const ofBranch = unit?.c[B]
    return ofBranch !== undefined && onTime({ [B]: ofBranch }) > 0 && onTime(root?.c) > 0
  },
  freeze: (database) => one<Assignment>(database, 'assignments', ID.due)?.frozenAt instanceof Date,
  notices: (database) =>
    one<Notice>(database, 'notices', ID.notice)?.views === 1 &&
    one<Notice>(database, 'notices', ID.pinned)?.pinned === false,
  activities: (database) =>
    one<Activity>(database, 'activities', ID.draw)?.drawnAt instanceof Date &&
    [undefined, MORNING.getTime()].includes(one<Activity>(database, 'activities', ID.told)?.tellAt?.getTime()) &&
    one<Activity>(database, 'activities', ID.over)?.thinned === true,
  venues: (database) =>
    all<Directory>(database, 'directories')[0]?.rows[ID.venue]?.name === RENAMED &&
    one<Venue>(database, 'venues', ID.venue)?.relistAt === null,
  'check-ins': (database) =>
    database.count('hourRows') === 1 &&
    all<Attendance>(database, 'attendances').every(
      ({ creditAt, state, sessionId, step }) =>
        creditAt === null && state !== 'waiting' && (sessionId !== 'gone' || step === null),
    ) &&
    one<Session>(database, 'sessions', 'gone')?.thinAt === null &&
    ['scans', 'cards'].every((name) => database.count(name) === 0) &&
    one<Venue>(database, 'venues', ID.rated)?.rating.sum === 4 &&
    all<Rating>(database, 'ratings').every(({ dirty }) => !dirty) &&
    one<HandOver>(database, 'handOvers', ID.rated)?.moving === false &&
    isEmptied(database),
  health: (database) => one<HealthDocument>(database, 'health', ROOT)?.day === dayNumber(FOUR),
  reconcile: (database) =>
    all<ReportDocument>(database, 'reports').some(({ finishedAt }) => finishedAt !== null) &&
    one<LeafDocument>(database, 'leaves', `${ID.open}_${A}`)?.done[LOST] !== undefined,
  figures: (database) =>
    all<FigureRun>(database, 'figureRuns').some(
      ({ finishedAt, startedAt }) => finishedAt !== null && dayNumber(startedAt) === dayNumber(FOUR),
    ) && one<Trail>(database, 'trails', 'figures')?.missed.length === 0,
  sweep: (database) =>
    ['exports', 'uploads', 'imports', 'importParts', 'importRows', 'bundles', 'bundleRows'].every(
      (name) => database.count(name) === 0,
    ),
}

/** Of what was said nothing is lost, nothing counted twice, and nothing bound to anybody. */
function isEmptied(database: Engine): boolean {
  const box = one<Box>(database, 'boxes', ID.box)
  const texts = Object.values(box?.texts ?? {}).map(({ text }) => text)
  const whole = box?.people === 3 && box.sums[0]?.[0] === 3 && texts.join() === '好'
  return whole && box.key === '' && box.lookAt === null && database.count('sayings') === 0
}

/** The jobs whose work is not done. */
export const undone = (database: Engine): string[] =>
  Object.entries(DONE_OF).flatMap(([name, isDone]) => (isDone(database) ? [] : [name]))

export const one = <T = Document>(database: Engine, collection: string, id: string): T | undefined =>
  all<T>(database, collection, { _id: id })[0]

/** What stands in a database; answers with how to make it so again. */
export function keep(database: Engine): () => void {
  const writes = (name: string): number => database.table(name).writes
  const kept = database.collections().map(({ name }) => {
    const documents = database.find(name)
    return { name, documents, words: JSON.stringify(documents), writes: writes(name) }
  })
  return () => {
    for (const one of kept) {
      const { name, documents, words } = one
      // What nobody has written at since is as it was.
      if (writes(name) === one.writes) continue
      if (JSON.stringify(database.find(name)) !== words) {
        database.remove(name, { query: {}, multi: true })
        database.insertMany(name, documents)
      }
      one.writes = writes(name)
    }
  }
}
