import { View } from '@tarojs/components'
import { Skeleton } from '../../../ui/skeleton'
import './keeping.scss'

/** Keeps the places of rows of a list. */
export function RowsSkeleton({ height = 52 }: { height?: number }) {
  return (
    <View>
      {[1, 2, 3, 4, 5].map((row) => (
        <Skeleton key={row} width='100%' height={height - 12} top={12} />
      ))}
    </View>
  )
}

/** Keeps the places of fields with their labels. */
export function FormSkeleton() {
  return (
    <View className='keeping'>
      {[1, 2, 3, 4].map((row) => (
        <View key={row}>
          <Skeleton width='24%' height={16} top={16} />
          <Skeleton width='100%' height={48} top={8} />
        </View>
      ))}
    </View>
  )
}
