import { View } from '@tarojs/components'
import type { TendedVenue } from '../../../../../contract/keeping'
import { part, tappable } from '../../../../../ui/aria'
import { goTo } from '../../../go-to'
import { keepersUrl } from '../../../routes'
import { lackWords } from '../../venue-words'

const HEADS = ['名称', '区县', '地址', '所属', '管理员', '待办']

/** The same as a table, for the desk. */
export function VenueTable({ venues }: { venues: readonly TendedVenue[] }) {
  return (
    <View {...part('table')}>
      <View className='venues__row venues__row--head' {...part('row')}>
        {HEADS.map((head) => (
          <View key={head} {...part('columnheader')}>
            {head}
          </View>
        ))}
      </View>
      {venues.map((venue) => (
        <View key={venue.venueId} className='venues__row' {...part('row')}>
          <View {...part('cell')}>
            <View
              className='venues__name text-medium'
              {...tappable(() => goTo(keepersUrl(venue.venueId)), { role: 'link', label: `${venue.name}，管理` })}
            >
              {venue.name}
            </View>
          </View>
          <View className='text-2' {...part('cell')}>
            {venue.district}
          </View>
          <View className='text-2' {...part('cell')}>
            {venue.address}
            {lackWords(venue) !== '' && <View className='text-cap text-amber'>{lackWords(venue)}</View>}
          </View>
          <View className='text-2' {...part('cell')}>
            {venue.org.name}
          </View>
          <View className='text-figures' {...part('cell')}>
            {venue.keepers}
          </View>
          <View className='text-figures' {...part('cell')}>
            {venue.coming}
          </View>
        </View>
      ))}
    </View>
  )
}
