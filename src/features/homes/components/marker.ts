import type { MapProps } from '@tarojs/components'
import type { MapPin } from './venue-map'

/** px; the pictures have twice as many. */
const PIN = { icon: 'pin', width: 30, height: 36, up: 32, size: 15, colour: '#fffdf8' }
const CHOSEN = { icon: 'pin-on', width: 36, height: 43, up: 38, size: 18, colour: '#ffffff' }
const GROUP = { icon: 'group', width: 38, height: 38, up: 11, size: 16, colour: '#211d18' }
/** A figure is about so wide, for its size. */
const FIGURE = 0.56

/** A pin as WeChat's map takes it. Its map is light in both themes. */
export function markerOf({ word, name, spot, group }: MapPin, id: number, chosen: boolean): MapProps.marker {
  const { icon, width, height, up, size, colour } = group ? GROUP : chosen ? CHOSEN : PIN
  return {
    id,
    latitude: spot.latitude,
    longitude: spot.longitude,
    iconPath: `/ui/map/${icon}.png`,
    width,
    height,
    zIndex: chosen ? 2 : 1,
    anchor: { x: 0.5, y: group ? 0.5 : 1 },
    ariaLabel: group ? `这里有 ${word} 个，点开放大` : `${word} 号，${name}`,
    label: {
      content: word,
      color: colour,
      fontSize: size,
      anchorX: -(word.length * size * FIGURE) / 2,
      anchorY: -up,
      textAlign: 'center',
      borderWidth: 0,
      borderColor: colour,
      borderRadius: 0,
      bgColor: '#00000000',
      padding: 0,
    },
  }
}
