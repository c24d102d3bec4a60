import { createHash } from 'node:crypto'
import { AppError } from '../../../src/contract/errors'
import { venueKey } from '../../../src/domain/homes/venue-name'
import { changedCells, mergedVenue, type TableVenue } from '../../../src/domain/homes/venue-table'
import { newVenue } from '../../shared/homes/new-venue'
import { relist, relistBy } from '../../shared/homes/relist'
import { tableVenue } from '../../shared/homes/table-venue'
import { takeVenueName } from '../../shared/homes/venue-names'
import { changeVenue, findVenue, insertVenue, type Venue } from '../../shared/homes/venues.repo'
import type { Org } from '../../shared/orgs/orgs.repo'
import type { StagedRow } from '../../shared/tables/import-rows.repo'
import type { Applying } from './kind'

interface Row extends Applying {
  org: Org
  /** The venue that it is about, as it was just read; null for a new one. */
  found: Venue | null
  row: Pick<StagedRow, 'row'>
}

/** Others may change a venue at the same moment so often, before this gives up and is called again. */
const TRIES = 5
/** Names that came to a venue which has another name since. */
const NAMESAKES = 10

/** Adds or changes a venue as a row tells. Told again, or by two at once, it changes nothing. Answers with why it can't be, or null. */
export async function applyVenue(told: Partial<TableVenue>, row: Row): Promise<string | null> {
  const standing = row.found ?? (await added(told, row))
  return standing === null || typeof standing === 'string' ? standing : changed(standing, told, row)
}

/**
 * Adds a venue under an id made of its name and district, so that the same one is never added twice, by whoever imports it. Answers
 * with the one that stands there already, or why it can't be added; null where it is there now.
 */
async function added(told: Partial<TableVenue>, row: Row): Promise<Venue | string | null> {
  const wanted = mergedVenue(NOTHING, told)
  for (let n = 0; n < NAMESAKES; n++) {
    const venueId = idOf(wanted, n)
    const standing = (await findVenue(venueId)) ?? (await addedAs(venueId, wanted, row))
    if (standing === null || typeof standing === 'string') return standing
    // Added before, whatever it is called since.
    if (standing.imported === row.importId) {
      await relist(venueId, row.now)
      return null
    }
    if (venueKey(standing) === venueKey(wanted)) return standing
  }
  return '叫过这个名字的青年之家太多了，请换一个名字'
}

/** Answers with what another has put there at the same moment; null where it was added here. */
async function addedAs(
  venueId: string,
  { name, district, address, spot, services, contact, phone, note, text, week }: TableVenue,
  { org, row, importId, begun, now }: Row,
): Promise<Venue | string | null> {
  const refused = await nameTaken({ _id: venueId, name, district }, now)
  if (refused !== null) return refused
  const about = { name, district, address, spot, services: [...services], contact, phone, note, text }
  const venue = newVenue(about, { venueId, org, order: begun.getTime() + row.row, now })
  const whole: Venue = { ...venue, hours: { week, special: [] }, imported: importId }
  if (!(await insertVenue(whole))) return findVenue(venueId)
  await relist(venueId, now)
  return null
}

/** The same rule by which one venue is added. */
async function nameTaken(venue: Pick<Venue, '_id' | 'name' | 'district'>, now: Date): Promise<string | null> {
  try {
    await takeVenueName(venue, now)
    return null
  } catch (failure) {
    if (failure instanceof AppError) return failure.message
    throw failure
  }
}

const NOTHING: TableVenue = {
  name: '',
  district: '',
  address: '',
  spot: null,
  week: [[], [], [], [], [], [], []],
  services: [],
  contact: '',
  phone: '',
  note: '',
  text: '',
}

const idOf = (venue: Pick<TableVenue, 'name' | 'district'>, n: number): string =>
  `v${createHash('sha256')
    .update(`${venueKey(venue)}\n${n}`)
    .digest('hex')
    .slice(0, 24)}`

/** Changes what a row tells, once: what somebody has written since this import did stays. */
async function changed({ _id }: Venue, told: Partial<TableVenue>, { org, importId, now }: Row): Promise<string | null> {
  for (let n = 0; n < TRIES; n++) {
    const venue = await findVenue(_id)
    if (!venue) return '这个青年之家已经不在了'
    if (venue.imported === importId) {
      await relist(_id, now)
      return null
    }
    if (!venue.path.includes(org._id)) return '同区已有这个名字，归别的团委管'
    if (venue.closed) return '这个青年之家已经停用'
    if (Object.keys(changedCells(tableVenue(venue), told)).length === 0) return null
    const { address, spot, week, services, contact, phone, note, text } = mergedVenue(tableVenue(venue), told)
    const hours = { week, special: venue.hours.special }
    const data = { address, spot, hours, services, contact, phone, note, text, imported: importId }
    if (await changeVenue(venue, { ...data, relistAt: relistBy(now) })) {
      await relist(_id, now)
      return null
    }
  }
  throw new AppError('CONFLICT', '别人正在改同一个青年之家，请再试一次')
}
