import { View } from '@tarojs/components'
import { Skeleton } from '../../../ui/skeleton'

/** A page of issues or certificates while it is on its way. */
export function ListSkeleton() {
  return (
    <View>
      {[1, 2, 3, 4, 5, 6].map((row) => (
        <Skeleton key={row} width='100%' height={54} top={14} round />
      ))}
    </View>
  )
}
