import type { Category } from '../domain/notices/category'
import type { Attachment, Block, FileKind, Picture } from '../domain/notices/document'
import type { AttachmentMark, BlockMark } from '../domain/notices/review-difference'
import type { Sector } from '../domain/orgs/sector'
import type { Standing } from '../domain/people/standing'
import type { Deed } from '../domain/permissions/table'
import type { Suggestion } from '../domain/publishing/check-parts'
import type { CheckState } from '../domain/publishing/checks'
import type { ToldMove } from '../domain/publishing/move-words'
import type { MoveName } from '../domain/publishing/moves'
import type { CopyStage, Out, Stage } from '../domain/publishing/piece'
import type { OrgName } from './identity'
import type { ShownBlock } from './notice-replies'
import type { Page } from './paging'

/** A row of the list of what an organisation writes. */
export interface WritingRow {
  noticeId: string
  /** Empty while nothing was written there. */
  title: string
  category: Category
  stage: Stage
  /** Whether something of it is out while this is being written of it. */
  correcting: boolean
  /** Which text it is, as people count: of those that were handed in; and which one readers have, where this is to take its place. */
  nth: number
  nthOut: number
  /** For whom, as it is written. */
  scope: Scope
  standings: readonly Standing[]
  /** ISO: when it was last touched, and by whom. */
  changedAt: string | null
  changedBy: string | null
  /** ISO: when it comes out or came out; null where it is not to. */
  publishAt: string | null
  views: number
  /** From whom it was taken over; null for one's own. */
  repostedFrom: string | null
  corrected: boolean
  /** It was published elsewhere before and moved in. */
  old: boolean
  /** Why it was sent back or withdrawn, where it is. */
  reason: string | null
}

/** What an organisation writes, what was last touched first. */
export interface Writings extends Page<WritingRow> {
  org: OrgName
  /** How many there are in each stage. */
  counts: Record<Stage, number>
  /** What the reader may do here. */
  may: Deed[]
  now: string
}

/** A notice of a level above, for who may take it over. */
export interface NoticeAbove {
  noticeId: string
  title: string
  source: string
  /** ISO: when it came out. */
  publishAt: string
  /** What stands of it here already; null where it was not taken over, or that was thrown away. */
  taken: { noticeId: string; stage: Stage } | null
}
export interface NoticesAbove extends Page<NoticeAbove> {
  now: string
}

/** A picture as it is written: by the name that its upload has, with an address that ends to show it. */
export interface WritingPicture extends Omit<Picture, 'file'> {
  pictureId: string
  url: string
}
export type WritingBlock = Exclude<Block, Picture> | WritingPicture

/** A file that has come whole, to be put into a text: as a picture, or as an attachment of the same id. */
export interface WritingFile {
  /** The upload's. */
  fileId: string
  /** Its own, as far as a file can bear it, with the ending of what it is. */
  name: string
  kind: FileKind
  bytes: number
  /** Pixels as it is shown; 0 where it is no picture. */
  width: number
  height: number
  /** Ends soon. */
  url: string
}

/** For whom a text is: a branch, or an organisation with all below it. */
export interface Scope extends OrgName {
  isBranch: boolean
}

/** What its readers are asked to confirm, with all that those who write know of it. */
export interface WritingConfirm {
  reason: string
  /** ISO; null while a draft lacks it. */
  deadline: string | null
  /** `right` counts from 0; `says` is the words of the paragraph that has the answer, of a long one its beginning. */
  question: { text: string; options: string[]; right: number; says: string } | null
}

/** What is written of a notice: all that a review decides about. */
export interface WritingText {
  category: Category
  title: string
  blocks: WritingBlock[]
  attachments: Omit<Attachment, 'file'>[]
  scope: Scope
  standings: readonly Standing[]
  sectors: readonly Sector[] | null
  isPublic: boolean
  pinned: boolean
  /** ISO; null for as soon as it is approved. */
  publishAt: string | null
  /** Null where nothing is to be confirmed. */
  confirm: WritingConfirm | null
  /** Of a correction of what is confirmed: whether everyone is asked anew. */
  asksAgain: boolean
  /** Of a correction: what has changed and why; its readers see it. */
  note: string
}

/** How much may still be asked in the month in which a notice is to come out. */
export interface WritingBurden {
  /** 'YYYY-MM' of Asia/Shanghai. */
  month: string
  /** What the organisation that writes has asked in it, this notice among it or not, and how much it may. */
  node: { used: number; most: number; counted: boolean }
  /** ISO: the first instant of the next month. */
  next: string
  /** Branches that the notice is for. */
  branches: number
  /** Those among them that were asked enough in the month: they get it without confirming. */
  full: number
  /** The first of them, in the order of their ids, and how many a branch gets at most by what is set here. */
  first: OrgName[]
  most: number
}

/** How often each wrong answer was given, each person once an answer: by number only, and of one version. */
export interface Misread {
  /** Of the options, in their order; of the right one it is 0. */
  wrong: number[]
  /** How many have confirmed. */
  confirmed: number
}

export interface WritingMove {
  move: ToldMove
  by: string
  at: string
  version: number
  words: string
  /** Of an approval: what of the content check it has let through, as places in words. Missing where there was nothing. */
  decided?: string[]
}

/** A place with which something is wrong, or may be. */
export interface CheckPlace {
  /** The paragraph, counted from 1; 0 is the title. Null outside of the text: of the correction's note, or an attachment. */
  at: number | null
  /** The last paragraph where it can't be told more narrowly; else the same. */
  to: number | null
  picture: boolean
  /** In words: 标题, 第 3 段, 第 2 段的图片, 更正说明. */
  where: string
  result: Exclude<Suggestion, 'pass'>
  /** What WeChat sees there, in words. */
  label: string
}

/** What WeChat's content check says of what is being written. Of what is not being written it says nothing: passed, 0 of 0. */
export interface Checks {
  state: CheckState
  /** Parts and pictures that are through, of how many. */
  done: number
  of: number
  places: CheckPlace[]
  /** Stands for the places that a person has to decide about: an approval that decides sends it along. Null where there is none. */
  asks: string | null
  /** Attachments that WeChat does not look into, by name: whoever reviews opens them. */
  unchecked: string[]
  /** Why it can't come out yet, in a sentence; null where the check is not in its way. */
  sentence: string | null
}

/** How far a check has come with a call. */
export interface CheckedNow {
  checks: Checks
  /** What a further call at once would have checked; 0 as well while answers are waited for, or none can be had. */
  left: number
}

/** A notice for those who write or review it. */
export interface Writing {
  noticeId: string
  org: OrgName
  stage: Stage
  out: Out
  /** How many have read it. */
  views: number
  copy: CopyStage | null
  version: number
  /** What a save or a move is made upon: of two upon the same one stands. */
  turn: number
  /** What is being written, or else what is out; of what was taken over what the original says now. */
  text: WritingText
  /** From where it was taken over: then it can't be changed, and goes by the same moves otherwise. Null for one's own. */
  repost: { noticeId: string; source: string } | null
  /** Who looks at it for review, and until when; null where nobody does. */
  held: { by: string; until: string; own: boolean } | null
  /** What the reader can do with it now, and why not what they otherwise could. */
  moves: MoveName[]
  /** A sentence where the reader reviews here and can't decide of this one; null else. */
  hindered: string | null
  /** Who can decide about it, as it stands: not who has written it where two persons are asked for. */
  reviewers: string[]
  checks: Checks
  /** What is asked now of its readers, as it is out; null where nothing is. What is being written of it is in the text. */
  asking: { nth: number; at: string; deadline: string; misread: Misread | null } | null
  history: WritingMove[]
  changedAt: string | null
  changedBy: string | null
  now: string
}

/** How many people and branches a text is for. */
export interface WritingReach {
  people: number
  branches: number
  /** ISO: when the rosters were counted; null where they never were, and the numbers say nothing. */
  asOf: string | null
}

/** Whom a text may be for, a level at a time. */
export interface WritingBelow {
  /** From the organisation that writes down to the one that was asked about. */
  path: Scope[]
  /** What stands right below it, as the committee lists them; branches have nothing below. */
  children: Scope[]
}

/** Of a version all but what it says. */
export type WritingAbout = Pick<
  WritingText,
  | 'category'
  | 'title'
  | 'scope'
  | 'standings'
  | 'sectors'
  | 'isPublic'
  | 'pinned'
  | 'publishAt'
  | 'attachments'
  | 'confirm'
  | 'asksAgain'
>

/** One version beside another; with none before it, the whole of it as it is. */
export interface ComparedTexts {
  before: WritingAbout | null
  after: WritingAbout
  blocks: { mark: BlockMark; block: ShownBlock }[]
  /** How many places of what it says differ. */
  places: number
  /** Attachments of both: those of the later in their order, then those that were taken out. */
  attachments: { mark: AttachmentMark; attachment: Omit<Attachment, 'file'> }[]
}
