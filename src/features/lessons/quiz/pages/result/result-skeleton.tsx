import { View } from '@tarojs/components'
import { Skeleton } from '../../../../../ui/skeleton'

/** The score's geometry while it is on its way. */
export function ResultSkeleton() {
  return (
    <View>
      <Skeleton width='36%' height={72} top={10} />
      <Skeleton width='100%' height={7} top={14} />
      <Skeleton width='100%' height={40} top={16} />
      <Skeleton width='100%' height={40} top={16} />
    </View>
  )
}
