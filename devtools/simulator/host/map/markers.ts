import { field, isRecord, list, number, text } from '../../json'
import type { Place } from './view'

/** More can't be told apart, and make WeChat's map slow: what this app has set itself. */
const MOST_MARKERS = 100

export interface Marker extends Place {
  id: number
  iconPath: string
  width: number
  height: number
  anchor: { x: number; y: number }
  label: Words | null
  callout: Words | null
  title: string
}

interface Words {
  content: string
  color: string
  fontSize: number
  x: number
  y: number
  /** Drawn without a tap on the marker. */
  always: boolean
}

/** Degrees that there are, or null. */
export function placeOf(found: unknown): Place | null {
  const [latitude, longitude] = [field(found, 'latitude'), field(found, 'longitude')]
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return null
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : null
}

/** The markers of a map, and what a phone would draw wrongly, slowly or not at all. */
export function markersOf(found: unknown): { markers: Marker[]; problems: string[] } {
  const problems: string[] = []
  const all = Array.isArray(found) ? found : []
  if (all.length > MOST_MARKERS) problems.push(`map: ${all.length} markers; ${MOST_MARKERS} at most`)
  const ids = new Set<unknown>()
  const markers = all.flatMap((one: unknown): Marker[] => {
    const [id, place] = [field(one, 'id'), placeOf(one)]
    if (typeof id !== 'number') problems.push(`map: the id of a marker is a number, not ${JSON.stringify(id)}`)
    else if (ids.has(id)) problems.push(`map: two markers have the id ${id}`)
    ids.add(id)
    if (!place) problems.push(`map: marker ${String(id)} is nowhere on the earth`)
    return typeof id === 'number' && place ? [markerOf(one, id, place)] : []
  })
  return { markers, problems }
}

function markerOf(one: unknown, id: number, place: Place): Marker {
  const anchor = field(one, 'anchor')
  return {
    ...place,
    id,
    iconPath: text(one, 'iconPath'),
    width: number(one, 'width', 20),
    height: number(one, 'height', 32),
    anchor: { x: number(anchor, 'x', 0.5), y: number(anchor, 'y', 1) },
    label: wordsOf(field(one, 'label'), true),
    callout: wordsOf(field(one, 'callout'), text(field(one, 'callout'), 'display') === 'ALWAYS'),
    title: text(one, 'ariaLabel', text(one, 'title')),
  }
}

function wordsOf(found: unknown, always: boolean): Words | null {
  if (!isRecord(found) || text(found, 'content') === '') return null
  return {
    content: text(found, 'content'),
    color: text(found, 'color', '#000'),
    fontSize: number(found, 'fontSize', 12),
    x: number(found, 'anchorX'),
    y: number(found, 'anchorY'),
    always,
  }
}

/** Places of a list that are on the earth. */
export const placesOf = (found: unknown, name: string): Place[] =>
  list(found, name).flatMap((one) => {
    const place = placeOf(one)
    return place ? [place] : []
  })
