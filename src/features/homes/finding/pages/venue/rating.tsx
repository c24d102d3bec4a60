import { Text, View } from '@tarojs/components'
import type { VenueDetail } from '../../../../../contract/homes'
import { oneDecimal } from '../../../../../domain/assignments/rate'
import { described, unheard } from '../../../../../ui/aria'
import { Icon } from '../../../../../ui/icon'

const FIVE = [1, 2, 3, 4, 5]

/** What visitors say: their number and their stars, apart from the committee's word. */
export function Rating({ rating }: Pick<VenueDetail, 'rating'>) {
  if (rating === null) return <View className='text-cap'>还没有评价</View>
  const value = oneDecimal(rating.value)
  return (
    <View className='rating' {...described('img', `访客评价 ${value} 分，${rating.people} 人评价`)}>
      <Text className='rating__value'>{value}</Text>
      <View className='rating__stars' {...unheard}>
        {FIVE.map((nth) => (
          <View key={nth} className={rating.value >= nth - 0.25 ? '' : 'rating__off'}>
            <Icon name='star' size='xs' />
          </View>
        ))}
      </View>
      <Text className='text-cap'>{`${rating.people} 人评价`}</Text>
    </View>
  )
}
