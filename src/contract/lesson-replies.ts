import type { AppealState } from '../domain/assignments/appeal'
import type { HistoryState } from '../domain/assignments/history'
import type { Participation } from '../domain/assignments/rate'
import type { QuestionKind } from '../domain/lessons/scoring'
import type { Deed } from '../domain/permissions/table'
import type { Span } from '../domain/lessons/spans'
import type { Page } from './paging'

export type { AppealState }

/** A member's word to the secretary that what they did was not recorded. One an issue. */
export interface MyAppeal {
  text: string
  /** ISO: when it was first made. */
  at: string
  state: AppealState
  /** The secretary's words; null while open. */
  answer: string | null
  /** The answer has not been seen yet, by what the cloud was told. */
  unseen: boolean
}

/** The answer to an appeal of mine, as it is told until I have seen it. */
export interface NewAnswer {
  lessonId: string
  label: string
  state: Exclude<AppealState, 'open'>
  /** The secretary's words. */
  reason: string
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
  /** Different answers below the pass mark before a rest. */
  quizTries: number
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
  /** What the caller may do with what is their own; nothing for visitors. */
  may: Deed[]
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
  /** What the secretary has said to my appeals, until I have seen it; of the last few. */
  answers: NewAnswer[]
  /** The last few before this one. */
  past: IssueCard[]
  /** All that have opened, this one among them: as many as the list of past issues opens. */
  total: number
}

export interface PastIssues extends Page<IssueCard> {
  seasons: string[]
  /** My appeals about these issues. */
  appeals: { lessonId: string; state: AppealState }[]
}

export interface WatchTicket {
  /** Opaque, signed; hand it back at the next checkpoint. */
  token: string
  progress: MyProgress
  /** ISO, the server's clock. */
  now: string
  /** Seconds of playing that the token does not hold after which the next checkpoint is due; longer for a longer film. */
  checkpointSeconds: number
  /** ISO: before this instant `finish` answers TOO_EARLY, however much was watched; earlier only if another device watches meanwhile. */
  earliestFinish: string
  /** ISO: when the server first saw that the watching was enough: answers given from then on without a network are believed. Null before. */
  enoughAt: string | null
}

/** A question of a lesson that is passed. */
export interface QuestionResult {
  id: string
  correct: boolean
  right: string[]
  explanation: string
  /** Second of the video that explains it. */
  atSeconds: number | null
}

export interface QuizResult {
  /** 0..100 */
  score: number
  passed: boolean
  /** How many are wrong. */
  wrong: number
  /** In the order of the questions, once the lesson is passed; before, none: which are wrong would tell the answers bit by bit. */
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
  /** ISO: when the server got it; later than doneAt where answers given without a network were believed, or an appeal was accepted. */
  receivedAt: string
  late: boolean
  score: number
  /** Recorded by the secretary on the member's word, and not answered since: the score is then the pass mark. */
  corrected: boolean
  /** The score is that of a second try, when the right answers had been shown. */
  answersKnown: boolean
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

/** A row of my certificates. */
export interface MyCertificate {
  number: string
  lessonId: string
  label: string
  title: string
  doneAt: string
  late: boolean
}

export interface MyRecord {
  classHours: number
  streakWeeks: number
  certificates: number
  /** Oldest first, up to 40. */
  strip: HistoryState[]
  /** ISO date of the first issue in the strip. */
  since: string | null
  /** What the secretary has said to my appeals, until I have seen it; of the last few. */
  answers: NewAnswer[]
}

export interface VerifiedReceipt {
  valid: boolean
  number: string
  /** In part hidden: 周*桐, 欧阳*月, 古***·艾***. */
  name: string | null
  branch: string | null
  label: string | null
  title: string | null
  doneAt: string | null
}
