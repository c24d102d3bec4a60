import { oneDecimal } from '../assignments/rate'

/** A place on the earth in GCJ-02, as maps of this country draw it: degrees. */
export interface Spot {
  latitude: number
  longitude: number
}

const EARTH_METRES = 6_371_000
const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Metres between two places, along the earth (haversine). */
export function metresBetween(a: Spot, b: Spot): number {
  const north = Math.sin(radians(b.latitude - a.latitude) / 2)
  const east = Math.sin(radians(b.longitude - a.longitude) / 2)
  const chord = north ** 2 + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * east ** 2
  return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(chord)))
}

/** A hundredth of a degree: about a kilometre. */
const ROUGH = 100

/**
 * What of a position leaves the phone: where one is to about a kilometre, which is finer than what WeChat gives (off by 2 to 6 km). The
 * cloud compares it and keeps nothing of it.
 */
export const roughSpot = ({ latitude, longitude }: Spot): Spot => ({
  latitude: Math.round(latitude * ROUGH) / ROUGH,
  longitude: Math.round(longitude * ROUGH) / ROUGH,
})

/** 约 300 米 · 约 1.1 公里 · 约 24 公里: never more exact than a position is. The number and its unit apart. */
export function distanceWords(metres: number): { about: '约'; number: string; unit: '米' | '公里' } {
  if (metres < 950) return { about: '约', number: String(Math.max(1, Math.round(metres / 100)) * 100), unit: '米' }
  const km = metres / 1000
  return { about: '约', number: km < 9.95 ? oneDecimal(km) : String(Math.round(km)), unit: '公里' }
}
