import { View } from '@tarojs/components'
import { Skeleton } from '../../../../../ui/skeleton'

export function HistorySkeleton() {
  return (
    <View>
      <Skeleton width='60%' height={72} top={14} />
      <Skeleton width='100%' height={6} top={14} />
      {[1, 2, 3, 4].map((row) => (
        <View key={row}>
          <Skeleton width='70%' height={22} top={22} />
          <Skeleton width='40%' height={15} top={8} />
        </View>
      ))}
    </View>
  )
}
