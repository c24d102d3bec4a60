import { dayKey, wallClock, weekdayOf, addDays, type Instant } from '../time'
import { isOpenWithin, type Hours } from './hours'
import { SERVICE_NAMES, starsAt, type Rated, type Service, type Stars } from './services'

/** When somebody wants a venue to be open. */
export const OPEN_WHEN = ['now', 'tonight', 'weekend'] as const
export type OpenWhen = (typeof OPEN_WHEN)[number]
export const OPEN_WHEN_NAMES: Record<OpenWhen, string> = { now: '正在开放', tonight: '今晚开放', weekend: '周末开放' }

/** What somebody looks for. Within one list any one is enough; of the lists all have to fit. An empty one asks for nothing. */
export interface Wanted {
  districts: readonly string[]
  open: readonly OpenWhen[]
  /** Something takes place there today. */
  today: boolean
  services: readonly Service[]
  /** At least so many; null for any. */
  stars: Stars | null
  /** Looked for in name, address and services; empty for all. */
  words: string
}

export const ANY: Wanted = { districts: [], open: [], today: false, services: [], stars: null, words: '' }

/** As much of a venue as is asked about. */
export interface Findable {
  name: string
  district: string
  address: string
  services: readonly Service[]
  rated: Rated | null
  hours: Hours
  /** Starts of what takes place there from today on, ISO. */
  starts: readonly string[]
}

/** From 18:00 until the day ends. */
const EVENING = [1080, 1440] as const
const WHOLE_DAY = [0, 1440] as const

export const fits = (venue: Findable, wanted: Wanted, now: Instant): boolean =>
  (wanted.districts.length === 0 || wanted.districts.includes(venue.district)) &&
  (wanted.open.length === 0 || wanted.open.some((when) => isOpenWhen(venue.hours, when, now))) &&
  (!wanted.today || countToday(venue.starts, now) > 0) &&
  (wanted.services.length === 0 || wanted.services.some((service) => venue.services.includes(service))) &&
  (wanted.stars === null || (starsAt(venue.rated, now) ?? 0) >= wanted.stars) &&
  hasWords(venue, wanted.words)

export function isOpenNow(hours: Hours, now: Instant): boolean {
  const { hour, minute } = wallClock(now)
  const at = hour * 60 + minute
  return isOpenWithin(hours, dayKey(now), [at, at + 1])
}

/** Of what starts at these instants, how many are on the day of now. */
export const countToday = (starts: readonly string[], now: Instant): number =>
  starts.filter((start) => dayKey(start) === dayKey(now)).length

function isOpenWhen(hours: Hours, when: OpenWhen, now: Instant): boolean {
  const today = dayKey(now)
  if (when === 'now') return isOpenNow(hours, now)
  if (when === 'tonight') {
    const { hour, minute } = wallClock(now)
    return isOpenWithin(hours, today, [Math.max(EVENING[0], hour * 60 + minute), EVENING[1]])
  }
  const saturday = addDays(today, 5 - weekdayOf(today))
  // On a Sunday that of this week is over.
  const days = [saturday, addDays(saturday, 1)].filter((day) => day >= today)
  return days.some((day) => isOpenWithin(hours, day, WHOLE_DAY))
}

/** Case, width and spaces do not matter. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')

const hasWords = ({ name, district, address, services }: Findable, words: string): boolean =>
  mentions([name, district, address, ...services.map((one) => SERVICE_NAMES[one])], words)

/** Whether some texts hold every word that is looked for. */
export function mentions(texts: readonly string[], words: string): boolean {
  const asked = words.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean)
  const where = plain(texts.join('\n'))
  return asked.every((word) => where.includes(word))
}

/** A name in the form in which names of venues are compared. */
export const venueNameKey = (name: string): string => plain(name)
