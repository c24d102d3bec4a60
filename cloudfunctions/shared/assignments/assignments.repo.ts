import { AppError } from '../../../src/contract/errors'
import type { Assignment, Cursor } from '../../../src/domain/assignments/assignment'
import { isCountedIn, reaches } from '../../../src/domain/assignments/audience'
import type { Standing } from '../../../src/domain/people/standing'
import { command } from '../../kit/cloud'
import { Collection } from '../../kit/collection'
import { addressedTo } from '../orgs/addressed'
import type { Org } from '../orgs/orgs.repo'

/** The only place that names the collection `assignments`. */
const assignments = new Collection<Assignment>('assignments')

/** Whose assignments a list shows: those of a place in the tree and, where somebody reads for themselves, of a standing. */
export interface Reader {
  kind: string
  org: Pick<Org, 'path' | 'kind' | 'sector'>
  /** Missing where all that is addressed to the place is meant. */
  standing?: Standing
  now: Date
}

/** An assignment by its id, whoever asks: for jobs, and for what has checked already. */
export const findAssignment = (id: string): Promise<Assignment | null> => assignments.get(id)

/** Those of these ids that there are, whoever they address. */
export const findAssignments = (ids: readonly string[]): Promise<Assignment[]> =>
  assignments.find({ where: { _id: command.in([...ids]) }, limit: Math.max(1, ids.length) })

/** Whether an assignment is open to a place in the tree, as it stands now or stood when the assignment was pinned. */
export const isOpenTo = (assignment: Assignment, org: Org, now: Date): boolean =>
  assignment.opensAt <= now &&
  assignment.spared?.includes(org._id) !== true &&
  (reaches(assignment, org) || isCountedIn(assignment, org))

/** One that has opened and reaches an organisation. Outside the audience and not there look the same. NOT_FOUND */
export async function getOpen(id: string, org: Org, now: Date): Promise<Assignment> {
  const found = await assignments.get(id)
  if (found && isOpenTo(found, org, now)) return found
  throw new AppError('NOT_FOUND', '没有找到这一期')
}

/** What addresses a reader. */
const conditions = ({ kind, org, standing }: Omit<Reader, 'now'>): object => ({
  kind,
  ...addressedTo([org], standing),
  // A branch that was asked enough is asked no more, and lists of what it is asked leave that out.
  spared: command.nin([org.path[org.path.length - 1] ?? '']),
})

/** What a reader finds open, newest first. */
export const openTo = (reader: Reader, limit: number): Promise<Assignment[]> =>
  assignments.find({
    where: { ...conditions(reader), opensAt: command.lte(reader.now) },
    sort: [['opensAt', 'desc']],
    limit,
  })

export const countOpenTo = (reader: Reader): Promise<number> =>
  assignments.count({ ...conditions(reader), opensAt: command.lte(reader.now) })

/**
 * What a reader finds open before a place in the order, newest first, of one series or all. Sorted by that order itself: two that open
 * at one instant, or otherwise than they are numbered, would leave gaps where a page ends.
 */
export function openBefore(
  reader: Reader,
  { series, before }: { series: string | null; before: number | null },
  limit: number,
): Promise<Assignment[]> {
  const where = {
    ...conditions(reader),
    opensAt: command.lte(reader.now),
    ...(series === null ? {} : { series }),
    ...(before === null ? {} : { order: command.lt(before) }),
  }
  return assignments.find({ where, sort: [['order', 'desc']], limit })
}

/** One by its id, or the newest open one of a kind. NOT_FOUND */
export async function getAsked(
  asked: { assignmentId: string } | { kind: string },
  org: Org,
  now: Date,
): Promise<Assignment> {
  if ('assignmentId' in asked) return getOpen(asked.assignmentId, org, now)
  const [newest] = await openTo({ kind: asked.kind, org, now }, 1)
  if (newest) return newest
  throw new AppError('NOT_FOUND', '还没有发布')
}

/** All of a kind that were due to an organisation from one instant up to another, oldest first. */
export const dueTo = (reader: Omit<Reader, 'now'>, range: { from: Date; until: Date }): Promise<Assignment[]> =>
  assignments.findAllBy('deadline', { where: conditions(reader), ...range })

/** All that address any of these organisations, of whatever kind, are open and due from an instant on. */
export async function openAndDueFrom(orgIds: readonly string[], from: Date, now: Date): Promise<Assignment[]> {
  const due = await assignments.findAllBy('deadline', { where: { scope: command.in([...orgIds]) }, from })
  return due.filter(({ opensAt }) => opensAt <= now)
}

/** All that have opened and are due from an instant on, whoever they address. */
export async function allDueFrom(from: Date, now: Date): Promise<Assignment[]> {
  const due = await assignments.findAllBy('deadline', { where: {}, from })
  return due.filter(({ opensAt }) => opensAt <= now)
}

/** False where there is one of this id. */
export const insertAssignment = (assignment: Assignment): Promise<boolean> => assignments.insert(assignment)

/** Ends some before their time: from then on nobody is reminded, and the numbers of that moment are kept. What was over stays as it is. */
export async function endAssignments(ids: readonly string[], at: Date): Promise<void> {
  for (const _id of ids) await assignments.update({ _id, deadline: command.gt(at) }, { deadline: at, endedAt: at })
}

/** Some that nobody has met yet are not to be: they go. */
export async function dropUnopened(ids: readonly string[], now: Date): Promise<void> {
  await assignments.removeAll({ _id: command.in([...ids]), opensAt: command.gt(now) })
}

/** Those that open by an instant and have branches without a counting document. */
export const unpreparedBy = (instant: Date): Promise<Assignment[]> =>
  assignments.findAllBy('opensAt', { where: { prepared: false }, until: new Date(instant.getTime() + 1) })

/** Keeps how far it is known which branches are asked; those that are not are added to those that were known not to be. */
export const keepCharging = (
  id: string,
  { charged, cursor, spared }: { charged: boolean; cursor: Cursor | null; spared: readonly string[] },
): Promise<boolean> =>
  assignments.update(
    { _id: id, charged: false },
    { charged, cursor: command.set(cursor), ...(spared.length > 0 ? { spared: command.push([...spared]) } : {}) },
  )

export const keepPreparing = (
  id: string,
  progress: Pick<Assignment, 'prepared' | 'missed'> & { cursor: Cursor | null },
): Promise<boolean> => assignments.update({ _id: id }, { ...progress, cursor: command.set(progress.cursor) })

/** Those due by an instant whose numbers are not frozen yet. Counting documents come first. */
export const unfrozenBy = (instant: Date): Promise<Assignment[]> =>
  assignments.findAllBy('deadline', {
    where: { frozenAt: null, prepared: true },
    until: new Date(instant.getTime() + 1),
  })

/** Keeps how far freezing has come; once it has ended nothing moves it back. */
export const keepFreezing = (id: string, cursor: Cursor): Promise<boolean> =>
  assignments.update({ _id: id, frozenAt: null }, { cursor: command.set(cursor) })

export const markFrozen = (id: string, at: Date): Promise<boolean> =>
  assignments.update({ _id: id, frozenAt: null }, { frozenAt: at, cursor: command.set(null) })
