import { View } from '@tarojs/components'
import { Skeleton } from '../../../../../ui/skeleton'

export function AppealsSkeleton() {
  return (
    <View>
      {[1, 2, 3].map((row) => (
        <Skeleton key={row} width='100%' height={64} top={14} />
      ))}
    </View>
  )
}
