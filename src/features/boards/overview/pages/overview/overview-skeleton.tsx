import { View } from '@tarojs/components'
import { Skeleton } from '../../../../../ui/skeleton'
import './figures.scss'
import './overview.scss'

/** Keeps the places of the two figures and the rows. */
export function OverviewSkeleton() {
  return (
    <View className='overview'>
      <Skeleton width='50%' height={20} top={10} />
      <View className='overview-figures overview-figures--coming'>
        <View className='overview-figures__one'>
          <Skeleton width='80%' height={102} />
        </View>
        <View className='overview-figures__one overview-figures__one--second'>
          <Skeleton width='80%' height={102} />
        </View>
      </View>
      {[1, 2, 3, 4, 5, 6, 7, 8].map((row) => (
        <Skeleton key={row} width='100%' height={38} top={16} />
      ))}
    </View>
  )
}
