import { requestFailed } from '../errors'
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

/** Turns a `$geoNear` stage into the query it stands for. */
export function geoNearQuery(stage: unknown): { query: Document; near: Near; distanceField: string } {
  if (!isPlainObject(stage)) throw requestFailed('[FailedOperation] $geoNear needs fields')
  const { near, key, query, distanceField, minDistance, maxDistance } = stage
  if (typeof key !== 'string' || typeof distanceField !== 'string') {
    throw requestFailed('[FailedOperation] $geoNear needs key and distanceField')
  }
  const condition = { $geometry: near, ...(minDistance === undefined ? {} : { $minDistance: minDistance }),
    ...(maxDistance === undefined ? {} : { $maxDistance: maxDistance }) } // oxfmt-ignore
  return {
    query: { ...(isPlainObject(query) ? query : {}), [key]: { $nearSphere: condition } },
    near: readNear(key, condition),
    distanceField,
  }
}

function readNear(path: string, condition: unknown): Near {
  const place = isPlainObject(condition) ? readPoint(condition.$geometry) : undefined
  if (!isPlainObject(condition) || !place) throw requestFailed('[FailedOperation] $nearSphere needs a point')
  const { $minDistance = 0, $maxDistance = Infinity } = condition
  return { path, ...place, minDistance: Number($minDistance), maxDistance: Number($maxDistance) }
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
  return readPoint(
    path.split('.').reduce<unknown>((inner, key) => (isPlainObject(inner) ? inner[key] : undefined), document),
  )
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
