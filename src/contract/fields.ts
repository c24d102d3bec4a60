import * as v from 'valibot'
import { ID_MAX, INVITE_LENGTH, KIND_MAX, LESSON_SECONDS_MAX, NAME_MAX, SPANS_MAX, TOKEN_MAX } from '../domain/limits'

/** Schemas of fields that several actions share. Strings are strings: an operator object never gets through. */
export const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]+$/), v.maxLength(ID_MAX))
/** What a period, a trend or a list is of; kinds never mix. A name that is not known yet finds nothing. */
export const kind = v.pipe(v.string(), v.regex(/^[a-z]+$/), v.maxLength(KIND_MAX))
/** Which assignment is meant: one by its id, the newest of a kind, or all of a kind that were due in a month. */
export const which = {
  one: { assignmentId: id },
  newest: { kind },
  ofMonth: { kind, month: v.pipe(v.string(), v.regex(/^20\d\d-(0[1-9]|1[0-2])$/)) },
}
/** Of one consent to a message. It becomes a field's name, so it is only letters and digits and begins with a letter. */
export const grantId = v.pipe(v.string(), v.regex(/^g[a-z0-9]{8,40}$/))
export const personName = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(NAME_MAX))
export const inviteCode = v.pipe(v.string(), v.trim(), v.toUpperCase(), v.regex(/^[A-Z0-9]+$/), v.length(INVITE_LENGTH))
export const signed = v.pipe(v.string(), v.minLength(20), v.maxLength(TOKEN_MAX))

const second = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LESSON_SECONDS_MAX))
/** Played seconds of a video as [from, to) pairs. */
export const spans = v.pipe(v.array(v.strictTuple([second, second])), v.maxLength(SPANS_MAX))
export const position = second
