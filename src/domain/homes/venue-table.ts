import {
  ADDRESS_MAX,
  CONTACT_MAX,
  PHONE_MAX,
  SPANS_A_DAY_MAX,
  VENUE_NAME_MAX,
  VENUE_NOTE_MAX,
  VENUE_TEXT_MAX,
} from '../limits'
import type { Problem } from '../tables/rows'
import { characters, isHarmless } from '../text'
import { readWeek, weekWords } from './hours-table'
import type { Hours } from './hours'
import type { Spot } from './position'
import { SERVICE_NAMES, SERVICES, type Service } from './services'

/** What a table says of a Youth Home. */
export interface TableVenue {
  name: string
  district: string
  address: string
  spot: Spot | null
  week: Hours['week']
  services: readonly Service[]
  contact: string
  phone: string
  note: string
  text: string
}

type Cells = Readonly<Record<string, string>>

/** A venue as it is written into a table: what `readVenue` reads is the same venue. */
export const cellsOfVenue = (venue: TableVenue): Record<string, string> => ({
  name: venue.name,
  district: venue.district,
  address: venue.address,
  longitude: venue.spot === null ? '' : String(venue.spot.longitude),
  latitude: venue.spot === null ? '' : String(venue.spot.latitude),
  hours: weekWords(venue.week),
  services: SERVICES.filter((one) => venue.services.includes(one))
    .map((one) => SERVICE_NAMES[one])
    .join('、'),
  contact: venue.contact,
  phone: venue.phone,
  note: venue.note,
  text: venue.text,
})

export interface ReadVenue {
  /** What was told, and could be read; an empty cell tells nothing. */
  told: Partial<TableVenue>
  problems: Problem[]
}

const TEXTS = [
  { field: 'name', name: '名称', most: VENUE_NAME_MAX },
  { field: 'address', name: '地址', most: ADDRESS_MAX },
  { field: 'contact', name: '值守', most: CONTACT_MAX },
  { field: 'phone', name: '电话', most: PHONE_MAX },
  { field: 'note', name: '一句话', most: VENUE_NOTE_MAX },
  { field: 'text', name: '介绍', most: VENUE_TEXT_MAX },
] as const

/** What a row says of a venue, and what is wrong with it. `districts` are those of the city; a short name of one is enough. */
export function readVenue(cells: Cells, districts: readonly string[]): ReadVenue {
  const problems: Problem[] = []
  const told: Partial<TableVenue> = {}
  for (const { field, name, most } of TEXTS) {
    const text = cells[field] ?? ''
    if (text === '') continue
    const wrong = wrongText(text, most)
    if (wrong === null) told[field] = text
    else problems.push({ field, message: `${name}${wrong}` })
  }
  if (told.phone !== undefined && !PHONE.test(told.phone)) {
    delete told.phone
    problems.push({ field: 'phone', message: '电话只写数字、空格和 - ' })
  }
  readDistrict(cells, districts, { told, problems })
  readSpot(cells, { told, problems })
  readHours(cells, { told, problems })
  readServices(cells, { told, problems })
  return { told, problems }
}

/** As the form of a venue takes it. */
const PHONE = /^[0-9+\-() ]{5,20}$/

function wrongText(text: string, most: number): string | null {
  if (!isHarmless(text)) return '里夹着看不见的控制符号，请重新输入'
  return characters(text) > most ? `超过 ${most} 字，请改短` : null
}

function readDistrict({ district = '' }: Cells, districts: readonly string[], { told, problems }: ReadVenue): void {
  if (district === '') return
  const found = districts.filter((one) => one === district || one.replace(/[区县市]$/, '') === district)
  if (found.length === 1) told.district = found[0]
  else problems.push({ field: 'district', message: `没有“${district}”这个区县，可填：${districts.join('、')}` })
}

/** Of this country, with room around it. */
const EAST = [70, 140] as const
const NORTH = [0, 60] as const
const within = (degrees: number, [from, to]: readonly [number, number]): boolean => degrees >= from && degrees <= to

function readSpot({ longitude = '', latitude = '' }: Cells, { told, problems }: ReadVenue): void {
  if (longitude === '' && latitude === '') return
  if (longitude === '' || latitude === '') {
    const field = longitude === '' ? 'longitude' : 'latitude'
    problems.push({ field, message: '经度和纬度要么都填，要么都不填' })
    return
  }
  const [east, north] = [degreesOf(longitude), degreesOf(latitude)]
  if (within(north, EAST) && within(east, NORTH)) {
    problems.push({ field: 'longitude', message: '经度和纬度像是填反了' })
    return
  }
  if (!within(east, EAST)) problems.push({ field: 'longitude', message: '经度应是 70 到 140 之间的数' })
  if (!within(north, NORTH)) problems.push({ field: 'latitude', message: '纬度应是 0 到 60 之间的数' })
  if (within(east, EAST) && within(north, NORTH)) told.spot = { latitude: north, longitude: east }
}

const degreesOf = (text: string): number =>
  /^\d{1,3}(\.\d+)?$/.test(text.normalize('NFKC')) ? Number(text.normalize('NFKC')) : NaN

function readHours({ hours = '' }: Cells, { told, problems }: ReadVenue): void {
  if (hours === '') return
  const read = readWeek(hours)
  if (!read.ok) problems.push({ field: 'hours', message: read.message })
  else if (read.week.some((day) => day.length > SPANS_A_DAY_MAX))
    problems.push({ field: 'hours', message: `开放时间一天最多 ${SPANS_A_DAY_MAX} 段` })
  else told.week = read.week
}

const BY_NAME = new Map<string, Service>(SERVICES.map((one) => [SERVICE_NAMES[one], one]))

function readServices({ services = '' }: Cells, { told, problems }: ReadVenue): void {
  if (services === '') return
  const named = services.split(/[、，,;；/\s]+/).filter(Boolean)
  const unknown = named.filter((name) => !BY_NAME.has(name))
  if (unknown.length > 0) {
    const all = SERVICES.map((one) => SERVICE_NAMES[one]).join('、')
    problems.push({ field: 'services', message: `没有“${unknown[0] ?? ''}”这项服务，可填：${all}` })
    return
  }
  const asked = new Set(named.flatMap((name) => BY_NAME.get(name) ?? []))
  told.services = SERVICES.filter((one) => asked.has(one))
}

/** What of a venue would become something else, by field: as it stands now, as cells. */
export function changedCells(now: TableVenue, told: Partial<TableVenue>): Record<string, string> {
  const before = cellsOfVenue(now)
  const after = cellsOfVenue(mergedVenue(now, told))
  return Object.fromEntries(Object.entries(before).filter(([field, text]) => after[field] !== text))
}

/** A venue with what a table says of it. */
export const mergedVenue = (now: TableVenue, told: Partial<TableVenue>): TableVenue => ({
  name: told.name ?? now.name,
  district: told.district ?? now.district,
  address: told.address ?? now.address,
  spot: told.spot ?? now.spot,
  week: told.week ?? now.week,
  services: told.services ?? now.services,
  contact: told.contact ?? now.contact,
  phone: told.phone ?? now.phone,
  note: told.note ?? now.note,
  text: told.text ?? now.text,
})
