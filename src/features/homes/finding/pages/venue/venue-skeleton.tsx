import { View } from '@tarojs/components'
import { Skeleton } from '../../../../../ui/skeleton'

/** The page while it is on its way. */
export function VenueSkeleton() {
  return (
    <View>
      <Skeleton width='100%' height={140} />
      <View className='venue'>
        <Skeleton width='56%' height={24} top={4} />
        <Skeleton width='44%' height={14} top={10} />
        {['72%', '64%', '58%'].map((width) => (
          <Skeleton key={width} width={width} height={16} top={34} />
        ))}
      </View>
    </View>
  )
}
