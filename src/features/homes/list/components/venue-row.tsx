import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { VenueCard } from '../../../../contract/homes'
import { distanceWords } from '../../../../domain/homes/position'
import type { Instant } from '../../../../domain/time'
import { retold, tappable } from '../../../../ui/aria'
import { Icon } from '../../../../ui/icon'
import { VenueLine } from '../../components/venue-line'
import { venueUrl } from '../../routes'
import { heardOf, newsOf } from '../../venue-words'

interface Props {
  card: VenueCard
  now: Instant
  /** Rows by distance carry their number on the map, and how far it is; null where that is not known. */
  near?: { metres: number | null }
}

/** A Youth Home in the list: the whole row opens it, and is heard as one sentence. */
export function VenueRow({ card, now, near }: Props) {
  const news = newsOf(card, now)
  const metres = near?.metres ?? null
  return (
    <View
      className='venue-row'
      hoverClass='venues__pressed'
      {...tappable(() => void Taro.navigateTo({ url: venueUrl(card.venueId) }), {
        role: 'link',
        label: heardOf(card, now, metres),
      })}
    >
      {near && (
        <View className={`venue-row__number${card.number === 1 ? ' venue-row__number--first' : ''}`} {...retold}>
          {card.number}
        </View>
      )}
      <View className='venue-row__words'>
        <View className='text-title'>{card.name}</View>
        <VenueLine card={card} now={now} told>
          {!near && news !== '' && <Text className='text-cap'>{news}</Text>}
        </VenueLine>
        {near && news !== '' && <View className='text-cap'>{news}</View>}
      </View>
      {metres === null ? <Icon name='right' size='s' /> : <Distance metres={metres} />}
    </View>
  )
}

function Distance({ metres }: { metres: number }) {
  const { about, number, unit } = distanceWords(metres)
  return (
    <View className='text-cap'>
      {about} <Text className='venue-row__far'>{number}</Text> {unit}
    </View>
  )
}
