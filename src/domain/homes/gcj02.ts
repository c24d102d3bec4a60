import type { Spot } from './position'

/** Of the ellipsoid of Krasovsky, on which GCJ-02 is worked out. */
const AXIS = 6_378_245
const ECCENTRICITY = 0.006_693_421_622_965_943
/** What the shift is worked out around. */
const CENTRE = { latitude: 35, longitude: 105 }
/** Roughly the mainland: elsewhere maps are not shifted. */
const REACH = { south: 0.8293, north: 55.8271, west: 72.004, east: 137.8347 }

/** A place as satellites tell it (WGS-84), as maps of this country draw it: shifted by up to 700 m, by the published formula. */
export function toGcj02({ latitude, longitude }: Spot): Spot {
  if (latitude < REACH.south || latitude > REACH.north || longitude < REACH.west || longitude > REACH.east)
    return { latitude, longitude }
  const north = northShift(longitude - CENTRE.longitude, latitude - CENTRE.latitude)
  const east = eastShift(longitude - CENTRE.longitude, latitude - CENTRE.latitude)
  const radians = (latitude / 180) * Math.PI
  const bend = 1 - ECCENTRICITY * Math.sin(radians) ** 2
  const meridian = (AXIS * (1 - ECCENTRICITY)) / (bend * Math.sqrt(bend))
  const parallel = (AXIS / Math.sqrt(bend)) * Math.cos(radians)
  return {
    latitude: latitude + (north * 180) / (meridian * Math.PI),
    longitude: longitude + (east * 180) / (parallel * Math.PI),
  }
}

const wave = (degrees: number): number => Math.sin(degrees * Math.PI)
const ripples = (x: number): number => ((20 * wave(6 * x) + 20 * wave(2 * x)) * 2) / 3

const northShift = (x: number, y: number): number =>
  -100 +
  2 * x +
  3 * y +
  0.2 * y * y +
  0.1 * x * y +
  0.2 * Math.sqrt(Math.abs(x)) +
  ripples(x) +
  ((20 * wave(y) + 40 * wave(y / 3)) * 2) / 3 +
  ((160 * wave(y / 12) + 320 * wave(y / 30)) * 2) / 3

const eastShift = (x: number, y: number): number =>
  300 +
  x +
  2 * y +
  0.1 * x * x +
  0.1 * x * y +
  0.1 * Math.sqrt(Math.abs(x)) +
  ripples(x) +
  ((20 * wave(x) + 40 * wave(x / 3)) * 2) / 3 +
  ((150 * wave(x / 12) + 300 * wave(x / 30)) * 2) / 3
