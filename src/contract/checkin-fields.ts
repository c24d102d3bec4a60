import * as v from 'valibot'
import { ALIAS } from '../domain/checkins/code'
import { ID_MAX, SURE_MS } from '../domain/limits'
import { freeText } from './fields'
import { instant } from './home-fields'

/** Schemas of fields that actions about checking in share. */

/** 自由到访 is named by its venue and day, so this is longer than other ids. */
export const sessionId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]+$/), v.maxLength(ID_MAX + 20))
export const attendanceId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]+$/), v.maxLength(3 * ID_MAX))
/** Whatever a camera has read: what is no code is told so. */
export const scannedText = freeText(200)
/** Stands for the phone in one session: a hash, so that it follows nobody from one to the next. */
export const device = v.pipe(v.string(), v.regex(/^[A-Z2-9]{12}$/))
/** By the server's clock as the phone knows it; null where it does not. What it says can only take away. */
export const scanned = v.nullable(
  v.strictObject({ at: instant, within: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(SURE_MS)) }),
)
/** When a keeper did it, and whether his phone knew the time. */
export const kept = { at: instant, sure: v.boolean() }
/** Stands for the holder of a personal code. */
export const alias = v.pipe(v.string(), v.regex(/^[A-Z2-9]+$/), v.length(ALIAS))
