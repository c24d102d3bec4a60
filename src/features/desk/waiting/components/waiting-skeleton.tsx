import { View } from '@tarojs/components'
import { Skeleton } from '../../../../ui/skeleton'

/** The head and rows of two sorts. */
export const WaitingSkeleton = () => (
  <View>
    <Skeleton width={180} height={52} top={12} />
    {[1, 2, 3, 4, 5].map((row) => (
      <Skeleton key={row} width='100%' height={44} top={14} />
    ))}
  </View>
)
