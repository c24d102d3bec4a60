import type { Cloud } from '../../cloud'
import { cityCloud, TUESDAY, type CityCloud } from '../city'
import type { Shot } from './shots'

/** The city of all pictures, on a Tuesday. */
export const tuesdayCity = (): Promise<CityCloud> => cityCloud({ now: TUESDAY, log: () => undefined })

/** Time that passes and answers that are handed in must not show in other pictures: such a shot gets a city of its own. */
export async function inCityFor<T>(shot: Shot, shared: Cloud, take: (cloud: Cloud) => Promise<T>): Promise<T> {
  if (!shot.changes && !shot.prepare) return take(shared)
  const own = await tuesdayCity()
  try {
    await shot.prepare?.(own.cloud)
    return await take(own.cloud)
  } finally {
    await own.close()
  }
}
