import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useRef, useState } from 'react'
import { RANGE_METRES } from '../../../../../domain/limits'
import { starsAt, starWord } from '../../../../../domain/homes/services'
import { leadTo } from '../../../../../services/platform/navigate'
import { live, tappable } from '../../../../../ui/aria'
import { Button } from '../../../../../ui/button'
import { Failure } from '../../../../../ui/failure'
import { Skeleton } from '../../../../../ui/skeleton'
import { Tag } from '../../../../../ui/tag'
import { CheckInButton } from '../../../components/check-in-button'
import { VenueLine } from '../../../components/venue-line'
import { venueUrl } from '../../../routes'
import { awayWords } from '../../../venue-words'
import { nextOf } from '../../activity-words'
import { LED } from '../../led-words'
import type { MapStore } from '../../map.store'

/** px downwards that close it; a new touch begins where this long nothing moved. */
const FAR = 60
const REST_MS = 300

/** Where the finger is; Taro's type of the event does not tell. */
function heightOf(event: object): number {
  const touches: unknown = Reflect.get(event, 'touches')
  const [touch] = Object.values(typeof touches === 'object' && touches !== null ? touches : {}) as unknown[]
  const y: unknown = typeof touch === 'object' && touch !== null ? Reflect.get(touch, 'clientY') : 0
  return typeof y === 'number' ? y : 0
}

/** The chosen venue below the map. */
export const PinCard = observer(function PinCard({ store }: { store: MapStore }) {
  const drag = useRef({ y: 0, at: 0 })
  const onMove = (event: { timeStamp: number }) => {
    const { timeStamp } = event
    const y = heightOf(event)
    if (timeStamp - drag.current.at > REST_MS || y < drag.current.y) drag.current.y = y
    drag.current.at = timeStamp
    if (y - drag.current.y > FAR) store.close()
  }
  const { value, error } = store.card
  const there = value && value.venueId === store.chosen ? value : null
  return (
    <View className='pin-card' onTouchMove={onMove}>
      <View className='pin-card__handle' {...tappable(() => store.close(), { label: '收起' })} />
      {there ? (
        <Told store={store} card={there} />
      ) : error ? (
        <Failure error={error} onRetry={() => void (store.chosen && store.choose({ venueId: store.chosen }))} />
      ) : (
        <View>
          <Skeleton width='60%' height={18} top={6} />
          <Skeleton width='70%' height={14} top={10} />
          <Skeleton width='100%' height={48} top={54} round />
        </View>
      )}
    </View>
  )
})

const Told = observer(function Told({
  store,
  card,
}: {
  store: MapStore
  card: NonNullable<MapStore['card']['value']>
}) {
  const [said, say] = useState('')
  const { name, address, spot, venueId, rated, now } = card
  const stars = starsAt(rated, now)
  const next = nextOf(card)
  const number = store.shown.find(({ key }) => key === venueId)?.word ?? ''
  const metres = store.looking.metresTo(card)
  const away = awayWords(metres)
  const near = metres !== null && metres <= RANGE_METRES
  const lead = async () => say(LED[await leadTo({ name, address, spot })])
  return (
    <View>
      <View className='pin-card__top'>
        {number !== '' && <Text className='pin-card__number'>{number}</Text>}
        <View className='pin-card__words'>
          <View className='text-title'>{name}</View>
          <VenueLine card={card} now={now}>
            {/* Named: beside the mark that visitors give it would be taken for one of theirs. */}
            {stars !== null && <Tag>{`评定${starWord(stars)}`}</Tag>}
          </VenueLine>
          <View className='text-cap'>{address}</View>
          {next !== '' && <View className='text-cap text-figures'>{next}</View>}
          <View className='text-cap' {...live}>
            {said}
          </View>
        </View>
        {away !== '' && <View className='text-cap text-figures'>{away}</View>}
      </View>
      <View className='pin-card__acts'>
        <Button icon='route' onTap={() => void lead()}>
          导航
        </Button>
        <Button
          kind={near ? 'line' : 'primary'}
          grow={!near}
          onTap={() => void Taro.navigateTo({ url: venueUrl(venueId) })}
        >
          看详情
        </Button>
        {near && <CheckInButton venueId={venueId} grow />}
      </View>
    </View>
  )
})
