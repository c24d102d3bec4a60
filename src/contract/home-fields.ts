import * as v from 'valibot'
import {
  ADDRESS_MAX,
  CONTACT_MAX,
  PHONE_MAX,
  SPANS_A_DAY_MAX,
  SPECIAL_MAX,
  REASON_MAX,
  VENUE_NAME_MAX,
  VENUE_NOTE_MAX,
  VENUE_TEXT_MAX,
} from '../domain/limits'
import { DAY_MINUTES } from '../domain/homes/hours'
import { SERVICES, STARS } from '../domain/homes/services'
import { OPEN_WHEN } from '../domain/homes/wanted'
import { isDay, ms } from '../domain/time'
import { freeText, harmless } from './fields'
import { SEARCH_MAX } from '../domain/limits'

/** Schemas of fields that actions about Youth Homes share. */

/** Like `freeText`, or nothing. */
export const maybeText = (max: number) => v.union([v.literal(''), freeText(max)])

export const day = v.pipe(v.string(), v.check(isDay, '日期不对'))
export const instant = v.pipe(
  v.string(),
  v.isoTimestamp('时间不对'),
  v.check((text) => Number.isFinite(ms(text)), '时间不对'),
)

const degrees = (most: number) => v.pipe(v.number(), v.minValue(-most), v.maxValue(most))
/** GCJ-02. */
export const spot = v.strictObject({ latitude: degrees(90), longitude: degrees(180) })

const minute = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(DAY_MINUTES))
export const daySpans = v.pipe(v.array(v.strictTuple([minute, minute])), v.maxLength(SPANS_A_DAY_MAX))
export const hours = v.strictObject({
  week: v.pipe(v.array(daySpans), v.length(7)),
  special: v.pipe(
    v.array(
      v.strictObject({
        kind: v.picklist(['holiday', 'own', 'closing']),
        from: day,
        until: day,
        spans: daySpans,
        name: maybeText(VENUE_NOTE_MAX),
        reason: maybeText(REASON_MAX),
      }),
    ),
    v.maxLength(SPECIAL_MAX),
  ),
})

export const district = freeText(VENUE_NAME_MAX)
/** Each once. */
const some = <const T extends readonly string[]>(options: T) =>
  v.pipe(
    v.array(v.picklist(options)),
    v.maxLength(options.length),
    v.check((chosen) => new Set(chosen).size === chosen.length, '选了两次的只留一个'),
  )
export const services = some(SERVICES)
const stars = v.nullable(v.picklist(STARS))

/** What a venue says of itself, hours and pictures apart. */
export const aboutVenue = {
  name: freeText(VENUE_NAME_MAX),
  district,
  address: freeText(ADDRESS_MAX),
  spot: v.nullable(spot),
  services,
  /** Who is on duty, such as 刘老师, and the number; either may be empty. */
  contact: maybeText(CONTACT_MAX),
  phone: v.union([
    v.literal(''),
    v.pipe(harmless(PHONE_MAX), v.regex(/^[0-9+\-() ]{5,20}$/, '电话只写数字、空格和 - ')),
  ]),
  /** A line of the list, such as 自习位 40; may be empty. */
  note: maybeText(VENUE_NOTE_MAX),
  text: maybeText(VENUE_TEXT_MAX),
}

export const wanted = v.strictObject({
  districts: v.pipe(v.array(district), v.maxLength(40)),
  open: some(OPEN_WHEN),
  today: v.boolean(),
  services,
  stars,
  words: v.union([v.literal(''), freeText(SEARCH_MAX)]),
})
