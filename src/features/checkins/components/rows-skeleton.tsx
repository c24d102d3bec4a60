import { View } from '@tarojs/components'
import { Skeleton } from '../../../ui/skeleton'

/** Keeps the places of rows of a list. */
export function RowsSkeleton({ height }: { height: number }) {
  return (
    <View>
      {[1, 2, 3, 4, 5].map((row) => (
        <Skeleton key={row} width='100%' height={height - 12} top={12} />
      ))}
    </View>
  )
}
