import type { Hours } from '../../../src/domain/homes/hours'
import type { Spot } from '../../../src/domain/homes/position'
import type { Rated, Service } from '../../../src/domain/homes/services'
import { command } from '../../kit/cloud'
import { Collection } from '../../kit/collection'

/** What of a venue lists and maps need. */
export interface DirectoryRow {
  /** The venue's listing: an older state never follows a newer one. */
  version: number
  order: number
  name: string
  address: string
  spot: Spot | null
  hours: Hours
  rated: Rated | null
  rating: { sum: number; people: number }
  services: readonly Service[]
  note: string
  /** What is still to come, the next first, at most 20. */
  coming: readonly { title: string; startsAt: Date; endsAt: Date }[]
  /** Closed for good: in no list. The row stays, so that nothing older comes back in its place. */
  closed: boolean
}

/**
 * The venues of a district as they are looked through: one document a district, so that a list with its counts, a map and a search are
 * one query however many venues there are. It follows the venues, which are the truth.
 */
export interface Directory {
  /** The district's name. */
  _id: string
  /** Its place among the districts. */
  order: number
  /** By venue. One that moved stands in its old district as well until that has followed: the row of the later listing counts. */
  rows: Readonly<Record<string, DirectoryRow>>
  /** Which venue has a name of the district, by a hash of it, and since when it was asked for. Missing before the first. */
  names?: Readonly<Record<string, NameHeld>>
}

export interface NameHeld {
  venueId: string
  at: Date
}

/** The only place that names the collection `directories`. */
const directories = new Collection<Directory>('directories')

/** All of them, in the order of the districts. */
export async function allDirectories(): Promise<Directory[]> {
  const found = await directories.findAll({ where: {} })
  return found.sort((a, b) => a.order - b.order)
}

/** Names of the districts, in their order. */
export async function districtNames(): Promise<string[]> {
  const found = await directories.findAll({ where: {}, fields: ['order'] })
  return found.sort((a, b) => a.order - b.order).map(({ _id }) => _id)
}

export const findDirectory = (district: string): Promise<Directory | null> => directories.get(district)

interface NameTaken {
  district: string
  /** Of the name, by which it is compared. */
  key: string
  held: NameHeld
  /** Who had it when it was looked at; null where nobody had. */
  from: NameHeld | null
}

/** Takes a name of a district for a venue where nobody has it, or `from` still has. False where another has it. */
export function takeNameKey({ district, key, held, from }: NameTaken): Promise<boolean> {
  const field = `names.${key}`
  const free =
    from === null
      ? { [field]: command.exists(false) }
      : { [`${field}.venueId`]: from.venueId, [`${field}.at`]: from.at }
  return directories.update({ _id: district, ...free }, { [field]: command.set(held) })
}

/** Gives a name back that a venue has. */
export const freeNameKey = (district: string, key: string, venueId: string): Promise<boolean> =>
  directories.update({ _id: district, [`names.${key}.venueId`]: venueId }, { [`names.${key}`]: command.remove() })

/** Whether there is a district of this name. */
export const isDistrict = async (name: string): Promise<boolean> =>
  (await directories.find({ where: { _id: name }, limit: 1, fields: ['order'] })).length > 0

/** Puts a venue's row, unless a newer one stands there already. False where the district has no document, or it does. */
export const putRow = (district: string, venueId: string, row: DirectoryRow): Promise<boolean> =>
  directories.update(
    { _id: district, [`rows.${venueId}.version`]: command.not(command.gt(row.version)) },
    { [`rows.${venueId}`]: command.set(row) },
  )

/** Takes the rows of a venue away that stand in other districts than its own, up to a listing. */
export async function dropRowsElsewhere(district: string, venueId: string, version: number): Promise<void> {
  const field = `rows.${venueId}`
  const found = await directories.findAll({ where: {}, fields: [`${field}.version`] })
  const others = found.filter(({ _id, rows }) => _id !== district && rows?.[venueId] !== undefined)
  for (const { _id } of others)
    await directories.update({ _id, [`${field}.version`]: command.lte(version) }, { [field]: command.remove() })
}
