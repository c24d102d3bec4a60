import { View } from '@tarojs/components'
import { Skeleton } from '../../../../../ui/skeleton'
import './figures.scss'
import './overview.scss'

/** Keeps the places of the two figures and the rows. */
export function OverviewSkeleton() {
  return (
    <View className='overview'>
      <Skeleton width='50%' height={22} top={12} />
      <Skeleton width='100%' height={7} top={12} />
      <Skeleton width='40%' height={20} top={14} />
      <View className='overview-figures overview-figures--coming'>
        <View className='overview-figures__one'>
          <Skeleton width='80%' height={84} />
        </View>
        <View className='overview-figures__one overview-figures__one--second'>
          <Skeleton width='80%' height={84} />
        </View>
      </View>
      {[1, 2, 3, 4, 5, 6].map((row) => (
        <Skeleton key={row} width='100%' height={54} top={16} />
      ))}
    </View>
  )
}
