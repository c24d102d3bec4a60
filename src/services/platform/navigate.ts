import Taro from '@tarojs/taro'
import type { Spot } from '../../domain/homes/position'
import { copyText } from './clipboard'

export interface Destination {
  name: string
  address: string
  /** GCJ-02; null where nobody has said. */
  spot: Spot | null
}

/** `shown`: on WeChat's map, which leads there. `copied`: its name and address are in the clipboard, which the screen has to say. */
export type Led = 'shown' | 'copied' | 'failed'

/** Shows the way to a place. A browser belongs to no map, and a place without a spot is on none: there the address is copied. */
export async function leadTo({ name, address, spot }: Destination): Promise<Led> {
  if (process.env.TARO_ENV !== 'h5' && spot) {
    try {
      await Taro.openLocation({ latitude: spot.latitude, longitude: spot.longitude, name, address, scale: 16 })
      return 'shown'
    } catch {
      // Then the address helps.
    }
  }
  return (await copyText(`${name} ${address}`.trim())) ? 'copied' : 'failed'
}
