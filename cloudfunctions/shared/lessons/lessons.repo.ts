import { AppError } from '../../../src/contract/errors'
import type { Chapter } from '../../../src/contract/lessons'
import type { Question } from '../../../src/domain/lessons/scoring'
import type { WatchRules } from '../../../src/domain/lessons/watching'
import { READING_CHARS_PER_MINUTE } from '../../../src/domain/limits'
import { command } from '../../kit/cloud'
import { Collection } from '../../kit/collection'

export interface LessonQuestion extends Question {
  stem: string
  options: { id: string; text: string }[]
  explanation: string
  /** Second of the video that explains it; null where the lesson is text only. */
  atSeconds: number | null
}

/** One issue of the weekly lesson as it is published. */
export interface Lesson {
  _id: string
  /** Orders issues; grows by one each issue. */
  sequence: number
  label: string
  season: string
  title: string
  summary: string
  /** The organisation that published it: its whole subtree is addressed. */
  scope: string
  coverFile: string
  videoFile: string | null
  durationSeconds: number
  chapters: Chapter[]
  text: { title: string; paragraphs: string[] }[]
  questions: LessonQuestion[]
  classHours: number
  opensAt: Date
  deadline: Date
  coverageNeeded: number
  maxRate: number
  passMark: number
  /** Whether every branch has its counting document, and the id of the branch up to which they were made. */
  prepared: boolean
  preparedTo: string
  /** Branches up to there whose documents could not be made and are tried again; missing before one of them fails. */
  missed?: string[]
  /** When the numbers of the deadline were kept for good; null until then. */
  frozenAt: Date | null
  /** How far freezing has come; null before it begins and after it ends. */
  freezing: Freezing | null
}

/** Leaves up to an id, then the nodes of one depth up to an id, then those above it. */
export type Freezing = { at: 'leaves'; after: string } | { at: 'nodes'; depth: number; after: string }

/** What lists need: without text and questions. */
export type Issue = Omit<Lesson, 'summary' | 'text' | 'questions'>
const ISSUE_FIELDS = [
  ...['sequence', 'label', 'season', 'title', 'scope', 'coverFile', 'videoFile', 'durationSeconds', 'chapters'],
  ...['classHours', 'opensAt', 'deadline', 'coverageNeeded', 'maxRate', 'passMark', 'prepared', 'preparedTo'],
  ...['missed', 'frozenAt', 'freezing'],
]

/** More than a month can hold. */
const MONTH_ISSUES = 40

/** The only place that names the collection `lessons`. */
const lessons = new Collection<Lesson>('lessons')

/** A lesson that is open to readers under `path` at `now`. Outside the audience and not there look the same. NOT_FOUND */
export async function getOpenLesson(id: string, path: readonly string[], now: Date): Promise<Lesson> {
  const lesson = await lessons.get(id)
  if (!lesson || lesson.opensAt > now || !path.includes(lesson.scope)) throw new AppError('NOT_FOUND', '没有找到这一课')
  return lesson
}

/** Issues that have opened, newest first. */
export async function openIssues(path: readonly string[], now: Date, limit: number): Promise<Issue[]> {
  const where = { scope: command.in([...path]), opensAt: command.lte(now) }
  return lessons.find({ where, sort: [['opensAt', 'desc']], limit, fields: ISSUE_FIELDS })
}

export const countOpenIssues = (path: readonly string[], now: Date): Promise<number> =>
  lessons.count({ scope: command.in([...path]), opensAt: command.lte(now) })

/** Issues before a sequence, newest first, of one season or all. */
export async function issuesBefore(
  path: readonly string[],
  { season, before, now }: { season: string | null; before: number | null; now: Date },
  limit: number,
): Promise<Issue[]> {
  const where = {
    scope: command.in([...path]),
    opensAt: command.lte(now),
    ...(season === null ? {} : { season }),
    ...(before === null ? {} : { sequence: command.lt(before) }),
  }
  return lessons.find({ where, sort: [['opensAt', 'desc']], limit, fields: ISSUE_FIELDS })
}

/** An issue by id or, where null, the newest open one. NOT_FOUND */
export async function getIssue(id: string | null, path: readonly string[], now: Date): Promise<Issue> {
  if (id !== null) return getOpenLesson(id, path, now)
  const [newest] = await openIssues(path, now, 1)
  if (!newest) throw new AppError('NOT_FOUND', '还没有发布课程')
  return newest
}

/** Issues that open by an instant and have branches without a counting document. */
export const unpreparedIssues = (by: Date): Promise<Issue[]> =>
  lessons.find({ where: { prepared: false, opensAt: command.lte(by) }, fields: ISSUE_FIELDS })

export const markPrepared = (
  id: string,
  progress: Pick<Lesson, 'prepared' | 'preparedTo' | 'missed'>,
): Promise<boolean> => lessons.update({ _id: id }, progress)

/** Issues past their deadline whose numbers are not frozen yet. Counting documents come first. */
export const unfrozenIssues = (now: Date): Promise<Issue[]> =>
  lessons.find({
    where: { frozenAt: null, deadline: command.lte(now), prepared: true },
    fields: ISSUE_FIELDS,
  })

/** Keeps how far freezing has come; once it has ended nothing moves it back. */
export const keepFreezing = (id: string, freezing: Freezing): Promise<boolean> =>
  lessons.update({ _id: id, frozenAt: null }, { freezing: command.set(freezing) })

export const markFrozen = (id: string, at: Date): Promise<boolean> =>
  lessons.update({ _id: id, frozenAt: null }, { frozenAt: at, freezing: command.set(null) })

/** An issue by its id, whoever asks: for jobs. */
export async function findIssue(id: string): Promise<Issue | null> {
  const [found] = await lessons.find({ where: { _id: id }, limit: 1, fields: ISSUE_FIELDS })
  return found ?? null
}

/** Those of these ids that there are, whoever they address: a certificate outlives a move to another branch. */
export const issuesOf = (ids: readonly string[]): Promise<Issue[]> =>
  lessons.find({ where: { _id: command.in([...ids]) }, limit: Math.max(1, ids.length), fields: ISSUE_FIELDS })

/** Issues that were due from one instant up to another, oldest first. */
export const issuesDue = (path: readonly string[], from: Date, until: Date): Promise<Issue[]> => {
  const where = { scope: command.in([...path]), deadline: command.gte(from).and(command.lt(until)) }
  return lessons.find({ where, sort: [['deadline', 'asc']], limit: MONTH_ISSUES, fields: ISSUE_FIELDS })
}

/** Issues that have opened and are due from an instant on, whoever they address: for jobs. */
export const issuesDueFrom = (from: Date, now: Date): Promise<Issue[]> => {
  const where = { deadline: command.gte(from), opensAt: command.lte(now) }
  return lessons.find({ where, sort: [['deadline', 'asc']], limit: MONTH_ISSUES, fields: ISSUE_FIELDS })
}

/** How watching or reading a lesson is checked. */
export function rulesOf(lesson: Issue & Partial<Pick<Lesson, 'text'>>, mode: 'watch' | 'read'): WatchRules {
  const { coverageNeeded, maxRate } = lesson
  if (mode === 'watch') return { length: lesson.durationSeconds, coverageNeeded, maxRate }
  const letters = (lesson.text ?? []).reduce((n, part) => n + part.paragraphs.join('').length, 0)
  return { length: Math.round((letters / READING_CHARS_PER_MINUTE) * 60), coverageNeeded, maxRate: 1 }
}
