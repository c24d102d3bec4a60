import { View } from '@tarojs/components'
import type { TendedVenue } from '../../../../../contract/keeping'
import { Row } from '../../../../../ui/row'
import { goTo } from '../../../go-to'
import { keepersUrl } from '../../../routes'
import { lackWords, workWords } from '../../venue-words'

/** The venues, a row each: on a phone. */
export function VenueRows({ venues }: { venues: readonly TendedVenue[] }) {
  return (
    <View>
      {venues.map((venue) => (
        <Row
          key={venue.venueId}
          title={venue.name}
          caption={
            <>
              <View>{`${venue.district}\u3000${venue.address}`}</View>
              {workWords(venue) !== '' && <View>{workWords(venue)}</View>}
              {lackWords(venue) !== '' && <View className='text-amber'>{lackWords(venue)}</View>}
            </>
          }
          spoken={[venue.name, venue.district, venue.address, workWords(venue), lackWords(venue)]
            .filter(Boolean)
            .join('，')}
          onTap={() => goTo(keepersUrl(venue.venueId))}
        />
      ))}
    </View>
  )
}
