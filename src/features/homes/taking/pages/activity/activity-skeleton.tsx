import { View } from '@tarojs/components'
import { Skeleton } from '../../../../../ui/skeleton'

/** An activity while it is on its way. */
export function ActivitySkeleton() {
  return (
    <View className='activity'>
      <Skeleton width={104} height={20} top={16} />
      <Skeleton width='62%' height={26} top={12} />
      <Skeleton width='84%' height={48} top={14} />
      <Skeleton width='100%' height={6} top={14} />
      <Skeleton width='50%' height={20} top={16} />
      <Skeleton width='96%' height={36} top={14} />
      {[1, 2, 3, 4].map((row) => (
        <Skeleton key={row} width='100%' height={22} top={30} />
      ))}
    </View>
  )
}
