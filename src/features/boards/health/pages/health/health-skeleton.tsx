import { View } from '@tarojs/components'
import { Skeleton } from '../../../../../ui/skeleton'

/** Keeps the places of the node's name, the counts and the first branches. */
export function HealthSkeleton() {
  return (
    <View>
      <Skeleton width='50%' height={22} top={12} />
      <Skeleton width='100%' height={7} top={12} />
      <Skeleton width='40%' height={20} top={14} />
      <Skeleton width='80%' height={84} />
      <Skeleton width='80%' height={84} />
      {[1, 2, 3, 4, 5, 6].map((row) => (
        <Skeleton key={row} width='100%' height={54} top={16} />
      ))}
    </View>
  )
}
