import { View } from '@tarojs/components'
import { Skeleton } from '../../../../ui/skeleton'
import './feed-skeleton.scss'

const ROWS = ['94%', '62%', '78%', '70%', '84%']

/** Rows of the feed while they are on their way. */
export function FeedSkeleton() {
  return (
    <View className='feed__list'>
      {ROWS.map((title) => (
        <View key={title} className='feed-skeleton'>
          <Skeleton width={38} height={20} top={1} />
          <Skeleton width={title} height={18} top={9} />
          <View className='feed-skeleton__meta'>
            <Skeleton width={150} height={13} top={11} />
            <Skeleton width={46} height={13} top={11} />
          </View>
        </View>
      ))}
    </View>
  )
}
