import * as v from 'valibot'
import { BY_HAND_REASON_MAX, RENEWALS_MAX } from '../domain/limits'
import { action } from './define'
import { alias, attendanceId, device, kept, scanned, scannedText, sessionId } from './checkin-fields'
import { freeText, id } from './fields'
import { instant, spot } from './home-fields'
import type {
  Claimed,
  Counted,
  Here,
  KeptSessions,
  LateClaims,
  MyAttended,
  PersonalCard,
  Registered,
  Roll,
  Scans,
} from './checkin-replies'
import { cursor } from './paging'

export type * from './checkin-replies'

/** Being at a Youth Home: checking in by oneself, and what its keeper does at the door. */
export const checkins = {
  /**
   * A key for the personal code, with a number that stands for its holder. Asked with the number of one that is still good for days it
   * answers with that. Whoever is known makes no account by it, a stranger does. TOO_MANY more than 20 keys in a day
   */
  card: action<PersonalCard>()({
    input: v.strictObject({ alias: v.nullable(alias) }),
    may: 'anyone',
    on: 'anyone',
  }),

  /** What can be checked in to at a venue today, and where the reader stands in it. Nothing is written. NOT_FOUND */
  here: action<Here>()({ input: v.strictObject({ venueId: id }), may: 'anyone', on: 'anyone' }),

  /**
   * Checks in by the code of a keeper's screen. Its worth is `judgeClaim`'s; what is refused answers as such and is no error, and nothing
   * of a position is kept but a word. `venueId` is where the reader thinks they are, null where they have said so. Safe to send again:
   * whoever is in stays in since the first time. TOO_MANY more than 30 failed ones in an hour
   */
  claim: action<Claimed>()({
    input: v.strictObject({ code: scannedText, venueId: v.nullable(id), scanned, device, spot: v.nullable(spot) }),
    may: 'anyone',
    on: 'anyone',
    queued: true,
  }),

  /** Checks in by the six digits that the keeper tells. Five different ones in ten minutes are tried at most. NOT_FOUND · TOO_MANY as `claim` */
  passcode: action<Claimed>()({
    input: v.strictObject({
      sessionId,
      passcode: v.pipe(v.string(), v.regex(/^\d{6}$/, '口令要填 6 位数字')),
      device,
      spot: v.nullable(spot),
    }),
    may: 'anyone',
    on: 'anyone',
  }),

  /** Checks out, where hours are counted: the first time stands. NOT_FOUND not checked in · CONFLICT no hours are counted */
  leave: action<{ leftAt: string }>()({
    input: v.strictObject({ sessionId, at: instant }),
    may: 'anyone',
    on: 'anyone',
    queued: true,
  }),

  /** The reader's own check-ins, the newest first, 20 a page. */
  attended: action<MyAttended>()({ input: v.strictObject({ cursor }), may: 'anyone', on: 'anyone' }),

  /** What a visitor thinks of a venue: one to five, one a person and venue; the last one counts. NOT_FOUND · CONFLICT not there within seven days */
  rate: action<{ rated: true }>()({
    input: v.strictObject({ venueId: id, stars: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)) }),
    may: 'anyone',
    on: 'anyone',
    queued: true,
  }),

  /** The sessions of a venue from now to tomorrow evening with their keys, so that codes are made without a network. FORBIDDEN */
  sessions: action<KeptSessions>()({
    input: v.strictObject({ venueId: id }),
    may: 'check-in',
    on: { venueId: 'venue' },
  }),

  /** Makes code and passcode anew; those of before are good for nothing from then on. Asked again for the same version it answers with the new one. FORBIDDEN · CONFLICT more than 36 hours ahead · TOO_MANY 20 times */
  renew: action<KeptSessions>()({
    input: v.strictObject({
      sessionId,
      version: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(RENEWALS_MAX)),
    }),
    may: 'check-in',
    on: { sessionId: 'session' },
  }),

  /** How many are here. One count of an index. FORBIDDEN */
  count: action<Counted>()({ input: v.strictObject({ sessionId }), may: 'check-in', on: { sessionId: 'session' } }),

  /** Who has signed up and who is here. FORBIDDEN · CONFLICT more than 36 hours ahead */
  roll: action<Roll>()({ input: v.strictObject({ sessionId, cursor }), may: 'check-in', on: { sessionId: 'session' } }),

  /**
   * The keeper's scan of a personal code: present at once, since `at`. Each code is good for one session. Who has not signed up is noted
   * only where `walkIn` says so. Sent later it counts as made when it was, also by who has handed the venue over since; sent again it
   * changes nothing. FORBIDDEN
   */
  scan: action<Registered>()({
    input: v.strictObject({ sessionId, code: scannedText, walkIn: v.boolean(), ...kept }),
    may: 'anyone',
    on: 'anyone',
    queued: true,
  }),

  /** Registers by hand who has signed up, with a reason that they can read. As `scan`. FORBIDDEN · NOT_FOUND not on the roll */
  register: action<Registered>()({
    input: v.strictObject({ sessionId, rowId: attendanceId, reason: freeText(BY_HAND_REASON_MAX), ...kept }),
    may: 'anyone',
    on: 'anyone',
    queued: true,
  }),

  /** Undoes what the keeper has registered within ten minutes. Repeating it changes nothing. FORBIDDEN · NOT_FOUND · CONFLICT too late, or their own check-in */
  undo: action<{ undone: true }>()({
    input: v.strictObject({ sessionId, attendanceId }),
    may: 'check-in',
    on: { sessionId: 'session' },
    queued: true,
  }),

  /** Claims that came late, the oldest first, 20 a page; or those of this month that were answered, the newest first. FORBIDDEN */
  late: action<LateClaims>()({
    input: v.strictObject({ venueId: id, which: v.picklist(['waiting', 'answered']), cursor }),
    may: 'check-in',
    on: { venueId: 'venue' },
  }),

  /** Answers a late claim: seen, not seen, or within a minute takes the answer back. Repeating it changes nothing. FORBIDDEN · NOT_FOUND · CONFLICT answered otherwise, or too late */
  answer: action<{ state: 'waiting' | 'present' | 'denied' }>()({
    input: v.strictObject({ sessionId, attendanceId, seen: v.nullable(v.boolean()) }),
    may: 'check-in',
    on: { sessionId: 'session' },
    queued: true,
  }),

  /** Every scan and try of a session, the newest first, 50 a page; after 30 days their numbers. FORBIDDEN */
  scans: action<Scans>()({
    input: v.strictObject({ sessionId, cursor }),
    may: 'check-in',
    on: { sessionId: 'session' },
  }),
}
