import * as v from 'valibot'
import { RECEIPT_NUMBER, receiptKey } from '../domain/assignments/receipt-number'
import { APPEAL_MAX, OPTIONS_MAX, QUESTIONS_MAX, SEASON_MAX, TYPED_CODE_MAX } from '../domain/limits'
import { action } from './define'
import { freeText, harmless, id, position, signed, spans } from './fields'
import { cursor, type Page } from './paging'
import type {
  MyAppeal,
  MyProgress,
  LessonDetail,
  StudyHome,
  PastIssues,
  WatchTicket,
  Receipt,
  Finished,
  MyCertificate,
  MyRecord,
  VerifiedReceipt,
} from './lesson-replies'

export type * from './lesson-replies'

const answers = v.pipe(
  v.array(v.strictObject({ questionId: id, chosen: v.pipe(v.array(id), v.maxLength(OPTIONS_MAX)) })),
  v.maxLength(QUESTIONS_MAX),
)

export const lessons = {
  /** This week's issue with my state, my branch's rate, my streak, the last three issues. Visitors get the same without the personal parts. */
  home: action<StudyHome>()({ input: v.strictObject({}), may: 'anyone', on: 'anyone' }),

  /** Past issues, newest first, 20 a page, of one season or all. */
  past: action<PastIssues>()({
    input: v.strictObject({
      season: v.nullable(freeText(SEASON_MAX)),
      cursor,
    }),
    may: 'anyone',
    on: 'anyone',
  }),

  /** One lesson with chapters, text, questions (no answers) and my progress. NOT_FOUND outside the audience or not yet open. */
  open: action<LessonDetail>()({ input: v.strictObject({ lessonId: id }), may: 'anyone', on: 'anyone' }),

  /**
   * Begins or resumes: marks the member as in progress (once) and answers with a signed token. Mode `read` is the text version,
   * where the time for reading is asked for instead of coverage. NOT_JOINED · NOT_FOUND (or nothing of a length to watch or read) · CONFLICT already finished
   */
  start: action<WatchTicket>()({
    input: v.strictObject({ lessonId: id, mode: v.picklist(['watch', 'read']) }),
    may: 'take-lesson',
    on: 'self',
  }),

  /**
   * Credits newly played spans without writing anything, and signs when it first sees that they are enough; for reading the claim is
   * empty. The token that it hands back lives on from now. Sending the same one again after a lost reply answers the same.
   * BAD_TOKEN · EXPIRED · TOO_EARLY more seconds claimed than the clock allows · CONFLICT nothing new in the claim (a replay) · INVALID_INPUT spans beyond the video
   */
  checkpoint: action<WatchTicket>()({
    input: v.strictObject({ token: signed, spans }),
    may: 'take-lesson',
    on: 'self',
  }),

  /**
   * Keeps the progress for another day or device, united with what others have kept, and answers with all of it. Nothing that was kept
   * is lost; what the clock does not allow on all devices together is left out. Errors as checkpoint, but an empty claim is fine ·
   * UNREACHABLE another device always came first
   */
  leave: action<MyProgress>()({
    input: v.strictObject({ token: signed, spans, position }),
    may: 'take-lesson',
    on: 'self',
    queued: true,
  }),

  /**
   * Hands in the answers: checks coverage and time, with what other devices have kept, grades, and records the completion once. Repeating
   * it answers with the first receipt. `answeredAt` (ISO) is for answers given without a network: it counts if the server had signed before
   * that the watching was enough (`enoughAt`), it is not in the future and at most 48 h old; else the time of arrival does.
   * BAD_TOKEN · EXPIRED · TOO_EARLY not watched enough · INVALID_INPUT unknown, missing or empty answers · TOO_MANY after 3 different ones
   * below the pass mark, for half an hour
   */
  finish: action<Finished>()({
    input: v.strictObject({
      token: signed,
      spans,
      answers,
      answeredAt: v.nullable(v.pipe(v.string(), v.isoTimestamp())),
    }),
    may: 'take-lesson',
    on: 'self',
    queued: true,
  }),

  /**
   * One more try for a higher score after passing; the higher one stays, and says that the answers were known. Of a lesson that the
   * secretary has recorded, the first answers: worth as any first ones are. CONFLICT already used · NOT_FOUND not finished · TOO_MANY
   */
  redo: action<Finished>()({ input: v.strictObject({ lessonId: id, answers }), may: 'take-lesson', on: 'self' }),

  /** My receipt of a lesson, also of one that I finished in a branch that I have left. NOT_FOUND */
  receipt: action<Receipt>()({ input: v.strictObject({ lessonId: id }), may: 'anyone', on: 'anyone' }),

  /** My hours, streak and the strip of the last 40 issues. NOT_JOINED */
  record: action<MyRecord>()({ input: v.strictObject({}), may: 'see-own-record', on: 'self' }),

  /** My certificates, newest issue first, 20 a page: they stay mine after leaving a branch. Nobody's else are told; who has none gets none. */
  certificates: action<Page<MyCertificate>>()({ input: v.strictObject({ cursor }), may: 'anyone', on: 'anyone' }),

  /** Public check of a certificate number, however it was typed. Answers valid: false for an unknown one. TOO_MANY after 60 different ones an hour */
  verify: action<VerifiedReceipt>()({
    input: v.strictObject({
      number: v.pipe(harmless(TYPED_CODE_MAX), v.transform(receiptKey), v.regex(RECEIPT_NUMBER)),
    }),
    may: 'anyone',
    on: 'anyone',
  }),

  /**
   * Tells the secretary that I did what my record does not show. One appeal an issue: saying it again replaces the words while it is
   * open. NOT_JOINED · NOT_FOUND · CONFLICT recorded already, or answered
   */
  appeal: action<MyAppeal>()({
    input: v.strictObject({
      lessonId: id,
      text: freeText(APPEAL_MAX),
    }),
    may: 'appeal',
    on: 'self',
    queued: true,
  }),

  /** I have seen what the secretary said to my appeal about a lesson: it is told as new no more. Repeating it changes nothing; nothing is refused where there is none. */
  sawAnswer: action<{ seen: true }>()({
    input: v.strictObject({ lessonId: id }),
    may: 'appeal',
    on: 'self',
  }),
}
