import * as v from 'valibot'
import type { Span } from '../domain/lessons/spans'
import type { QuestionKind } from '../domain/lessons/scoring'
import { RECEIPT_NUMBER } from '../domain/assignments/receipt-number'
import { APPEAL_MAX, OPTIONS_MAX, QUESTIONS_MAX } from '../domain/limits'
import { action } from './define'
import { id, position, signed, spans } from './fields'
import type { AppealState } from '../domain/assignments/appeal'
import type { Participation } from '../domain/assignments/rate'

export type { AppealState }

/** A member's word to the secretary that what they did was not recorded. One an issue. */
export interface MyAppeal {
  text: string
  /** ISO: when it was first made. */
  at: string
  state: AppealState
  /** The secretary's words; null while open. */
  answer: string | null
}

/** `missed` only after the deadline. A lesson finished after the deadline is `late`. */
export type MyState = 'not-started' | 'in-progress' | 'done' | 'late'

export interface IssueCard {
  lessonId: string
  /** Free text, such as '2026年第8期'; never parsed. */
  label: string
  /** Orders issues; grows by one each issue. */
  order: number
  season: string
  title: string
  coverUrl: string
  /** ISO instants. */
  opensAt: string
  deadline: string
  /** 0 where the lesson is text only. */
  durationSeconds: number
  state: MyState
  /** ISO instant of my completion. */
  doneAt: string | null
}

export interface MyProgress {
  state: MyState
  /** Really played seconds as [from, to) pairs. */
  watched: Span[]
  /** Where to go on, in seconds. */
  position: number
  /** 0..100, rounded down. */
  percent: number
}

export interface Chapter {
  title: string
  startSeconds: number
  endSeconds: number
}

/** A question as it may leave the server: without the right answer and its explanation. */
export interface OpenQuestion {
  id: string
  kind: QuestionKind
  stem: string
  options: { id: string; text: string }[]
}

export interface LessonRules {
  /** 0..1 */
  coverageNeeded: number
  maxRate: number
  passMark: number
}

export interface LessonDetail extends IssueCard {
  summary: string
  /** null where the lesson is text only. */
  videoUrl: string | null
  chapters: Chapter[]
  /** The text version, the equal alternative: paragraphs by chapter. */
  text: { title: string; paragraphs: string[] }[]
  classHours: number
  rules: LessonRules
  questions: OpenQuestion[]
  progress: MyProgress
  receipt: Receipt | null
  /** Whether the caller may still redo the questions for a higher score. */
  mayRedo: boolean
  /** What I have said was not recorded, and the answer; null where I have not. */
  appeal: MyAppeal | null
}

export interface StudyHome {
  now: string
  /** Null before the first issue of the season opens. */
  issue:
    | (IssueCard & {
        chapters: Chapter[]
        progress: MyProgress
        classHours: number
        passMark: number
        coverageNeeded: number
      })
    | null
  /** Null for visitors. */
  branch: { id: string; name: string; rate: Participation } | null
  /** Weeks in a row, the member's own business. Null for visitors. */
  streakWeeks: number | null
  past: IssueCard[]
  pastTotal: number
}

export interface PastIssues {
  seasons: string[]
  issues: IssueCard[]
  /** My appeals about these issues. */
  appeals: { lessonId: string; state: AppealState }[]
  /** Place in the order to ask for the next page with; null at the end. */
  next: number | null
}

export interface WatchTicket {
  /** Opaque, signed; hand it back at the next checkpoint. */
  token: string
  progress: MyProgress
  /** ISO, the server's clock. */
  now: string
  /** Seconds of playing until the next checkpoint is due. */
  checkpointSeconds: number
  /** ISO: before this instant `finish` answers TOO_EARLY, however much was watched. */
  earliestFinish: string
}

export interface QuestionResult {
  id: string
  correct: boolean
  /** The right options and the explanation, once the lesson is passed; null before. */
  right: string[] | null
  explanation: string | null
  /** Second of the video that explains it. */
  atSeconds: number | null
}

export interface QuizResult {
  /** 0..100 */
  score: number
  passed: boolean
  questions: QuestionResult[]
}

/** Proof of completion: the member and the secretary see the same row. */
export interface Receipt {
  /** Such as LJ2608-7F3K-92QD. */
  number: string
  lessonId: string
  label: string
  order: number
  title: string
  coverUrl: string
  /** ISO: when it was finished, by which late or not is decided. */
  doneAt: string
  /** ISO: when the server got it; differs from doneAt only after an offline finish. */
  receivedAt: string
  late: boolean
  score: number
  /** Recorded by the secretary on the member's word; the score is then the pass mark. */
  corrected: boolean
  classHours: number
  name: string
  branch: string
  /** The branch's parents, nearest last. */
  path: string[]
}

export interface Finished {
  result: QuizResult
  /** Null while the pass mark is not reached: nothing is recorded then and the questions may be tried again. */
  receipt: Receipt | null
  /** Whether the caller may still redo the questions for a higher score. */
  mayRedo: boolean
}

/** A page of my certificates, newest issue first. */
export interface MyCertificates {
  certificates: { number: string; lessonId: string; label: string; title: string; doneAt: string; late: boolean }[]
  /** Place in the order to ask for the next page with; null at the end. */
  next: number | null
}

export interface MyRecord {
  classHours: number
  streakWeeks: number
  certificates: number
  /** Oldest first, up to 40. */
  strip: { label: string; state: 'done' | 'late' | 'missed' | 'current' }[]
  /** ISO date of the first issue in the strip. */
  since: string | null
}

export interface VerifiedReceipt {
  valid: boolean
  number: string
  /** One character hidden: 周*桐. */
  name: string | null
  branch: string | null
  label: string | null
  title: string | null
  doneAt: string | null
}

const answers = v.pipe(
  v.array(v.strictObject({ questionId: id, chosen: v.pipe(v.array(id), v.maxLength(OPTIONS_MAX)) })),
  v.maxLength(QUESTIONS_MAX),
)

export const lessons = {
  /** This week's issue with my state, my branch's rate, my streak, the last three issues. Visitors get the same without the personal parts. */
  home: action<StudyHome>()(v.strictObject({})),

  /** Past issues, newest first, 20 a page, of one season or all. */
  past: action<PastIssues>()(
    v.strictObject({
      season: v.nullable(v.pipe(v.string(), v.maxLength(40))),
      before: v.nullable(v.pipe(v.number(), v.integer())),
    }),
  ),

  /** One lesson with chapters, text, questions (no answers) and my progress. NOT_FOUND outside the audience or not yet open. */
  open: action<LessonDetail>()(v.strictObject({ lessonId: id })),

  /**
   * Begins or resumes: marks the member as in progress (once) and answers with a signed token. Mode `read` is the text version,
   * where the time for reading is asked for instead of coverage. NOT_JOINED · NOT_FOUND (or no video to watch) · CONFLICT already finished
   */
  start: action<WatchTicket>()(v.strictObject({ lessonId: id, mode: v.picklist(['watch', 'read']) })),

  /**
   * Credits newly played spans without writing anything. Sending the same one again after a lost reply answers the same.
   * BAD_TOKEN · EXPIRED · TOO_EARLY more seconds claimed than the clock allows · CONFLICT nothing new in the claim (a replay) · INVALID_INPUT spans beyond the video
   */
  checkpoint: action<WatchTicket>()(v.strictObject({ token: signed, spans })),

  /** Keeps the progress for another day or device. Never lowers what was kept. Errors as checkpoint, but an empty claim is fine. */
  leave: action<MyProgress>()(v.strictObject({ token: signed, spans, position })),

  /**
   * Hands in the answers: checks coverage and time, grades, and records the completion once. Repeating it answers with the first receipt.
   * `answeredAt` (ISO) is for answers given without a network: it counts if it can be true (after the watching, not in the future, at most 48 h old).
   * BAD_TOKEN · EXPIRED · TOO_EARLY not watched enough · INVALID_INPUT unknown or missing questions
   */
  finish: action<Finished>()(
    v.strictObject({ token: signed, spans, answers, answeredAt: v.nullable(v.pipe(v.string(), v.isoTimestamp())) }),
  ),

  /** One more try for a higher score after passing; the higher one stays. CONFLICT already used · NOT_FOUND not finished */
  redo: action<Finished>()(v.strictObject({ lessonId: id, answers })),

  /** My receipt of a lesson. NOT_FOUND */
  receipt: action<Receipt>()(v.strictObject({ lessonId: id })),

  /** My hours, streak and the strip of the last 40 issues. NOT_JOINED */
  record: action<MyRecord>()(v.strictObject({})),

  /** My certificates before a place in the order, or the newest. NOT_JOINED */
  certificates: action<MyCertificates>()(v.strictObject({ before: v.nullable(v.pipe(v.number(), v.integer())) })),

  /** Public check of a certificate number. Answers valid: false for an unknown one. */
  verify: action<VerifiedReceipt>()(v.strictObject({ number: v.pipe(v.string(), v.regex(RECEIPT_NUMBER)) })),

  /**
   * Tells the secretary that I did what my record does not show. One appeal an issue: saying it again replaces the words while it is
   * open. NOT_JOINED · NOT_FOUND · CONFLICT recorded already, or answered
   */
  appeal: action<MyAppeal>()(
    v.strictObject({
      lessonId: id,
      text: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(APPEAL_MAX)),
    }),
  ),
}
