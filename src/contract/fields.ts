import * as v from 'valibot'
import {
  ID_MAX,
  INVITE_LENGTH,
  KIND_MAX,
  LAST_ASKED,
  LESSON_SECONDS_MAX,
  NAME_MAX,
  SPANS_MAX,
  TOKEN_MAX,
  TYPED_CODE_MAX,
} from '../domain/limits'
import { codeKey } from '../domain/people/invite-code'
import { tidyName } from '../domain/people/names'
import { lettersOf } from '../domain/people/roster'
import { characters, isHarmless, isVisible } from '../domain/text'

/** A string with nothing in it that can't be kept or shown; so long at most that reading it costs nothing, or else `tooLong` is said. */
export const harmless = (max: number, tooLong?: string) =>
  v.pipe(v.string(), v.maxLength(max, tooLong), v.check(isHarmless, '文字里夹着看不见的控制符号，请删掉或重新输入一遍'))
/** A character may be up to two units of the string and have marks that go. */
const UNITS = 4
const visible = v.check<string, string>(isVisible, '请写点什么再提交，只有空格或看不见的符号不行')
const shorter = (max: number): string => `最多 ${max} 个字，请写短一些`
const atMost = (max: number) => v.check<string, string>((text) => characters(text) <= max, shorter(max))

/** What somebody writes in words of their own, such as a reason: something is to be seen, and `max` characters of it at most. */
export const freeText = (max: number) => v.pipe(harmless(max * UNITS, shorter(max)), v.trim(), visible, atMost(max))

/** Names of what every object has: as a field's name they would mean something else. */
const ordinary = v.check<string, string>((name) => !(name in Object.prototype), '编号不对')

/** Schemas of fields that several actions share. Strings are strings: an operator object never gets through. */
export const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]+$/), v.maxLength(ID_MAX), ordinary)
/** What a period, a trend or a list is of; kinds never mix. A name that is not known yet finds nothing. */
export const kind = v.pipe(v.string(), v.regex(/^[a-z]+$/), v.maxLength(KIND_MAX), ordinary)
/** A month of Shanghai's calendar. */
export const month = v.pipe(v.string(), v.regex(/^20\d\d-(0[1-9]|1[0-2])$/))
/** Which assignment is meant: one by its id, the newest of a kind, or all of a kind that were due in a month. */
export const which = {
  one: { assignmentId: id },
  newest: { kind },
  /** Those of a kind that are due in the same week as an assignment of another. */
  ofWeek: { kind, weekOf: id },
  ofMonth: { kind, month },
}
/** Of one consent to a message. It becomes a field's name, so it is only letters and digits and begins with a letter. */
export const grantId = v.pipe(v.string(), v.regex(/^g[a-z0-9]{8,40}$/))
/** A name as it is kept. */
export const personName = v.pipe(
  harmless(NAME_MAX * UNITS, shorter(NAME_MAX)),
  v.transform(tidyName),
  visible,
  atMost(NAME_MAX),
)
/** However it was typed: in small letters, full width, with spaces or dashes. */
export const inviteCode = v.pipe(
  harmless(TYPED_CODE_MAX),
  v.transform(codeKey),
  v.length(INVITE_LENGTH, `邀请码是 ${INVITE_LENGTH} 位字母和数字`),
)
/** The last four letters and digits of a number, however they were typed. */
export const lastFour = v.pipe(
  harmless(TYPED_CODE_MAX),
  v.transform((typed) => lettersOf(typed).join('')),
  v.check((letters) => [...letters].length === LAST_ASKED, `后四位是 ${LAST_ASKED} 位字母或数字`),
)
export const signed = v.pipe(harmless(TOKEN_MAX), v.minLength(20))

const second = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LESSON_SECONDS_MAX))
/** Played seconds of a video as [from, to) pairs. */
export const spans = v.pipe(v.array(v.strictTuple([second, second])), v.maxLength(SPANS_MAX))
export const position = second
