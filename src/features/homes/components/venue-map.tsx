import { Map, Text, View } from '@tarojs/components'
import type { Spot } from '../../../domain/homes/position'
import { tappable, unheard } from '../../../ui/aria'
import type { Vars } from '../../../ui/vars'
import { markerOf } from './marker'
import { boundsOf, shareIn, withEdges } from './bounds'
import './venue-map.scss'

/** One venue, or a group of so many. */
export interface MapPin {
  key: string
  word: string
  name: string
  spot: Spot
  group?: boolean
}

interface Props {
  pins: readonly MapPin[]
  /** The pin that stands out. */
  chosen?: string | null
  /** Where the reader is; null where that is not known. */
  me: Spot | null
  /** Neither moved nor zoomed: a tap anywhere is one on all of it. */
  still?: boolean
  /** What comes into sight when it changes; nothing else moves the map. */
  sight?: readonly Spot[]
  onTap?: () => void
  onPin?: (key: string) => void
  /** Somebody has moved it. */
  onMoved?: () => void
}

const nothing = () => undefined

/** Pins on a map. In WeChat its own, which carries the supplier's mark; on the web, where no map is licensed, a drawn one that says so. */
export const VenueMap = process.env.TARO_ENV === 'h5' ? DrawnMap : WeChatMap

/** By this id its context is found. */
export const MAP_ID = 'venue-map'

function WeChatMap({ pins, chosen = null, me, still = false, sight, onTap = nothing, onPin, onMoved }: Props) {
  const points = [...(sight ?? pins.map(({ spot }) => spot)), ...(sight === undefined && me ? [me] : [])]
  const [centre] = points
  if (!centre) return null
  // The number on a pin takes the finger before the pin does.
  const tapped = ({ detail }: { detail: { markerId: string | number } }) => {
    const pin = pins[Number(detail.markerId)]
    if (pin && onPin) onPin(pin.key)
    else onTap()
  }
  return (
    <Map
      id={MAP_ID}
      className='venue-map'
      latitude={centre.latitude}
      longitude={centre.longitude}
      markers={pins.map((pin, id) => markerOf(pin, id, pin.key === chosen))}
      includePoints={withEdges(boundsOf(points))}
      showLocation={me !== null}
      enableZoom={!still}
      enableScroll={!still}
      onTap={onTap}
      onMarkerTap={tapped}
      onLabelTap={tapped}
      onRegionChange={({ type, detail }) => {
        if ((type === 'end' || detail.type === 'end') && detail.causedBy !== 'update') onMoved?.()
      }}
      onError={nothing}
    />
  )
}

function DrawnMap({ pins, chosen = null, me, still = false, onTap = nothing, onPin = nothing }: Props) {
  const bounds = boundsOf([...pins.map(({ spot }) => spot), ...(me ? [me] : [])])
  const place = (spot: Spot): Vars => {
    const { x, y } = shareIn(bounds, spot)
    return { left: `${10 + 80 * x}%`, top: `${24 + 62 * y}%` }
  }
  const whole = still ? tappable(onTap, { role: 'link', label: '打开地图' }) : {}
  return (
    <View className='venue-map venue-map--drawn' {...whole}>
      {pins.map(({ key, word, name, spot, group }) => {
        const looks = group ? 'venue-map__group' : `venue-map__pin${key === chosen ? ' venue-map__pin--on' : ''}`
        const label = group ? `这里有 ${word} 个，点开放大` : `${word} 号，${name}`
        const tap = still ? unheard : tappable(() => onPin(key), { label })
        return (
          <View key={key} className={looks} style={place(spot)} {...tap}>
            <Text className='venue-map__word'>{word}</Text>
          </View>
        )
      })}
      {me && <View className='venue-map__me' style={place(me)} />}
      <Text className='venue-map__drawn'>示意图，不按比例</Text>
    </View>
  )
}
