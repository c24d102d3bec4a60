import { Text, View } from '@tarojs/components'
import type { VenueCard } from '../../../contract/homes'
import { oneDecimal } from '../../../domain/assignments/rate'
import { openWords } from '../../../domain/homes/hours-words'
import type { Instant } from '../../../domain/time'
import { Icon } from '../../../ui/icon'
import './venue-line.scss'

interface Props {
  card: Pick<VenueCard, 'hours' | 'rating'>
  now: Instant
  /** What stands behind. */
  children?: React.ReactNode
}

/** How a venue stands now, and what visitors say of it. */
export function VenueLine({ card, now, children }: Props) {
  const { open, word, rest } = openWords(card.hours, now)
  return (
    <View className='venue-line'>
      <Text className={`text-medium ${open ? 'text-green' : 'text-3'}`}>{word}</Text>
      {rest !== '' && <Text className='text-figures'>{rest}</Text>}
      {card.rating && (
        <View className='venue-line__star'>
          <Icon name='star' size='xs' />
          <Text className='text-figures'>{oneDecimal(card.rating.value)}</Text>
        </View>
      )}
      {children}
    </View>
  )
}
