import { Text, View } from '@tarojs/components'
import type { VenueCard } from '../../../contract/homes'
import { oneDecimal } from '../../../domain/assignments/rate'
import { openWords } from '../../../domain/homes/hours-words'
import type { Instant } from '../../../domain/time'
import { described, retold } from '../../../ui/aria'
import { Icon } from '../../../ui/icon'
import { ratedWords } from '../venue-words'
import './venue-line.scss'

interface Props {
  card: Pick<VenueCard, 'hours' | 'rating'>
  now: Instant
  /** The row around it tells all of it in one sentence. */
  told?: boolean
  /** What stands behind. */
  children?: React.ReactNode
}

/** How a venue stands now, and what visitors say of it. */
export function VenueLine({ card, now, told, children }: Props) {
  const { open, word, rest } = openWords(card.hours, now)
  return (
    <View className='venue-line'>
      <Text className={`text-medium ${open ? 'text-green' : 'text-3'}`}>{word}</Text>
      {rest !== '' && <Text className='text-figures'>{rest}</Text>}
      {card.rating && (
        <View className='venue-line__star' {...(told ? retold : described('img', ratedWords(card.rating.value)))}>
          <Icon name='star' size='xs' />
          <Text className='text-figures'>{oneDecimal(card.rating.value)}</Text>
        </View>
      )}
      {children}
    </View>
  )
}
