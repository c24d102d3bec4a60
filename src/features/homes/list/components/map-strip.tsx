import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { VenueMap, type MapPin } from '../../components/venue-map'
import { mapUrl } from '../../routes'
import type { VenuesStore } from '../venues.store'

/** As many of the nearest are on it, with the numbers that the list has. */
const PINS = 4

const toMap = () => void Taro.navigateTo({ url: mapUrl() })

/** The nearest on a strip of the map, the first of them in red; a tap opens it whole. */
export const MapStrip = observer(function MapStrip({ store }: { store: VenuesStore }) {
  if (!store.byDistance) return null
  const rows = store.sections.flatMap((section) => section.rows).filter(({ spot }) => spot !== null)
  const pins = rows
    .slice(0, PINS)
    .flatMap(({ venueId, number, spot, name }): MapPin[] =>
      spot === null ? [] : [{ key: venueId, word: String(number), name, spot }],
    )
  return (
    <View className='map-strip'>
      <VenueMap still pins={pins} chosen={pins[0]?.key ?? null} me={store.looking.from} onTap={toMap} />
    </View>
  )
})
