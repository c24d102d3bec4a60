import { requestFailed } from '../errors'
import { plainValueAt, readPath, withValue } from '../mongo/paths'
import { isPlainObject, type Document } from './documents'
import type { IndexSpec } from './specs'

/** "Near here, at most so far": what `_.geoNear` becomes on the wire. Distances are in metres. */
export interface Near {
  path: string
  longitude: number
  latitude: number
  minDistance: number
  maxDistance: number
}

/** The earth's radius as MongoDB has it. */
const EARTH_RADIUS_M = 6_378_100

/** Takes the search by distance out of a query; the rest is an ordinary query. */
export function takeNear(query: Document): { near: Near; rest: Document } | undefined {
  for (const [path, condition] of Object.entries(query)) {
    if (path === '$and' && Array.isArray(condition)) {
      const taken = takeNearFromList(condition)
      if (taken) return { near: taken.near, rest: { ...query, $and: taken.rest } }
    }
    if (isPlainObject(condition) && '$nearSphere' in condition) {
      const { $nearSphere, ...others } = condition
      const fields = Object.entries(query).filter(([field]) => field !== path)
      if (Object.keys(others).length > 0) fields.push([path, others])
      return { near: readNear(path, $nearSphere), rest: Object.fromEntries(fields) }
    }
  }
  return undefined
}

function takeNearFromList(parts: unknown[]): { near: Near; rest: unknown[] } | undefined {
  for (const part of parts) {
    const taken = isPlainObject(part) ? takeNear(part) : undefined
    if (taken) return { near: taken.near, rest: parts.map((other) => (other === part ? taken.rest : other)) }
  }
  return undefined
}

/** MongoDB searches by distance only with an index on the place. */
export function placeIndex(indexes: readonly IndexSpec[], near: Near): string {
  const index = indexes.find(({ keys }) => keys.some((key) => key.name === near.path && key.direction === '2dsphere'))
  if (!index) throw requestFailed(`[FailedOperation] unable to find index for $geoNear query on ${near.path}`)
  return index.name
}

/** Keeps the documents within reach, nearest first, each with its distance. */
export function nearestFirst<T extends Document>(documents: T[], near: Near): { document: T; distance: number }[] {
  return documents
    .flatMap((document) => {
      const place = pointAt(document, near.path)
      return place ? [{ document, distance: distanceBetween(near, place) }] : []
    })
    .filter(({ distance }) => distance >= near.minDistance && distance <= near.maxDistance)
    .sort((a, b) => a.distance - b.distance)
}

/** A `$geoNear` stage: the query it stands for, and what it adds to the documents. */
export interface GeoNear {
  query: Document
  near: Near
  distanceField: string
  includeLocs: string | undefined
  multiplier: number
  limit: number
}

/** Documents that `$geoNear` tells of where no number is asked for. */
const NEAREST = 100

const GEO_FIELDS = new Set([
  'near', 'key', 'query', 'distanceField', 'minDistance', 'maxDistance', 'spherical', 'limit', 'num', 'distanceMultiplier', 'includeLocs',
]) // oxfmt-ignore

/** Reads a `$geoNear` stage. */
export function geoNearQuery(stage: unknown): GeoNear {
  if (!isPlainObject(stage)) throw requestFailed('[FailedOperation] $geoNear needs fields')
  const {
    near,
    key,
    query = {},
    distanceField,
    minDistance,
    maxDistance,
    spherical,
    limit,
    num,
    distanceMultiplier,
    includeLocs,
  } = stage
  const unknown = Object.keys(stage).find((field) => !GEO_FIELDS.has(field))
  if (unknown !== undefined) throw requestFailed(`[FailedOperation] $geoNear does not know ${unknown}`)
  if (typeof key !== 'string' || typeof distanceField !== 'string')
    throw requestFailed('[FailedOperation] $geoNear needs key and distanceField')
  if (spherical !== true) throw requestFailed('[FailedOperation] $geoNear needs spherical: true for an index on places')
  if (!isPlainObject(query) || takeNear(query))
    throw requestFailed('[FailedOperation] the query of $geoNear cannot have a place of its own')
  if (includeLocs !== undefined && typeof includeLocs !== 'string')
    throw requestFailed('[FailedOperation] includeLocs names a field')
  const condition = { $geometry: near, ...(minDistance === undefined ? {} : { $minDistance: minDistance }),
    ...(maxDistance === undefined ? {} : { $maxDistance: maxDistance }) } // oxfmt-ignore
  return {
    query: { ...query, [key]: { $nearSphere: condition } },
    near: readNear(key, condition),
    distanceField,
    includeLocs,
    multiplier: atLeast('distanceMultiplier', distanceMultiplier ?? 1, 0),
    limit: atLeast('limit', num ?? limit ?? NEAREST, 1),
  }
}

/** The document with its distance and, where it is asked for, with the place that was measured. */
export function withDistance(
  { document, distance }: { document: Document; distance: number },
  { distanceField, multiplier, includeLocs, near }: GeoNear,
): Document {
  const measured = withValue(document, readPath(distanceField), distance * multiplier)
  const place = plainValueAt(document, readPath(near.path))
  const whole = includeLocs === undefined ? measured : withValue(measured, readPath(includeLocs), place)
  return isPlainObject(whole) ? whole : document
}

function atLeast(name: string, value: unknown, least: number): number {
  if (typeof value === 'number' && value >= least) return value
  throw requestFailed(`[FailedOperation] ${name} must be a number, at least ${least}`)
}

function readNear(path: string, condition: unknown): Near {
  const place = isPlainObject(condition) ? readPoint(condition.$geometry) : undefined
  if (!isPlainObject(condition) || !place) throw requestFailed('[FailedOperation] $nearSphere needs a point')
  const { $minDistance = 0, $maxDistance = Infinity } = condition
  return {
    path,
    ...place,
    minDistance: atLeast('minDistance', $minDistance, 0),
    maxDistance: atLeast('maxDistance', $maxDistance, 0),
  }
}

interface Place {
  longitude: number
  latitude: number
}

function readPoint(value: unknown): Place | undefined {
  if (!isPlainObject(value) || value.type !== 'Point' || !Array.isArray(value.coordinates)) return undefined
  const coordinates: unknown[] = value.coordinates
  const [longitude, latitude] = coordinates
  return typeof longitude === 'number' && typeof latitude === 'number' ? { longitude, latitude } : undefined
}

function pointAt(document: Document, path: string): Place | undefined {
  return readPoint(plainValueAt(document, readPath(path)))
}

/** Along the surface, by the haversine formula. */
function distanceBetween(from: Place, to: Place): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const half = (degrees: number) => Math.sin(radians(degrees) / 2) ** 2
  const chord =
    half(to.latitude - from.latitude) +
    Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * half(to.longitude - from.longitude)
  return 2 * EARTH_RADIUS_M * Math.asin(Math.sqrt(chord))
}
