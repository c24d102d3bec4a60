import type { Category } from '../domain/notices/category'
import type { Block, FileKind, Picture } from '../domain/notices/document'
import type { LostThing } from '../domain/notices/html/lost'
import type { MovedFault, MovedGroup } from '../domain/notices/moving/groups'
import type { ShownPicture } from './notice-replies'

export type { MovedFault, MovedGroup } from '../domain/notices/moving/groups'

/**
 * `sending` parts of the file are missing, `reading` its pages are still to be read, `staged` they can be looked at and taken, `done`
 * nothing is left to take or to look at.
 */
export type BundleStep = 'sending' | 'reading' | 'staged' | 'done'

export interface BundleState {
  bundleId: string
  fileName: string
  /** ISO. */
  at: string
  step: BundleStep
  /** Numbers of parts that have not come yet, at most 20 of them. */
  missingParts: number[]
  /** Old notices in the file, by the kind of their page; 0 before it has come whole. */
  html: number
  docx: number
  /** Of them: how many were read, and how many are here by now. */
  read: number
  applied: number
}

export interface BundleSummary extends BundleState {
  counts: Record<MovedGroup, number>
  /** What was noticed about the file as a whole, as sentences: what is in it that is none. */
  notes: string[]
}

/** What is wrong with one, or asked about it, in a few words: 缺日期, 外链图片 3 张, 附件未找到. */
export interface MovedProblem {
  fault: MovedFault
  message: string
}

/** An old notice, as it was found or put right. */
export interface MovedRow {
  /** Its number in the file, from 1 on. */
  nth: number
  /** Its place in the file. */
  file: string
  kind: 'html' | 'docx'
  title: string
  /** Of Shanghai, such as 2025-06-11; null where none was found. */
  day: string | null
  /** As the page says it; else who imports it. */
  source: string
  /** Null where the page does not say. */
  views: number | null
  category: Category
  group: MovedGroup
  problems: MovedProblem[]
  /** Why it is left out, in words: 已有，跳过. Null where it is not. */
  skipped: string | null
  /** Pictures on other sites, and files and pictures that did not come along; whether it was decided to do without. */
  foreign: number
  missing: number
  dropsForeign: boolean
  dropsMissing: boolean
  /** Whether it is here by now, as which notice. */
  noticeId: string | null
}

/** A picture that does not come along, where it would stand: on another site, not in the file, or of a kind that notices don't show. */
export interface AbsentPicture {
  kind: 'absent'
  why: 'foreign' | 'missing'
  /** What is to be seen, or its address. */
  words: string
}
export type MovedBlock = Exclude<Block, Picture> | ShownPicture | AbsentPicture

export interface MovedAttachment {
  name: string
  kind: FileKind
  /** 0 where it did not come along. */
  bytes: number
  /** Why it does not come along, as a sentence; null where it does. */
  missing: string | null
}

/** One as its readers will see it. */
export interface MovedPage {
  row: MovedRow
  blocks: MovedBlock[]
  attachments: MovedAttachment[]
  /** What was left out, and the same in a sentence. */
  lost: LostThing[]
  words: string
  /** All that the page says, in lines, with what stands around the notice: to compare. */
  original: string
}
