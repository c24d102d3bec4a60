import { View } from '@tarojs/components'
import { Skeleton } from '../../../../../ui/skeleton'

/** A lecture while it is on its way. */
export function EvaluationSkeleton() {
  return (
    <View className='evaluation'>
      <Skeleton width={150} height={20} top={16} />
      <Skeleton width='62%' height={26} top={12} />
      <Skeleton width='84%' height={20} top={10} />
      <Skeleton width='100%' height={6} top={14} />
      <Skeleton width='100%' height={44} top={14} />
      {[1, 2, 3].map((row) => (
        <Skeleton key={row} width='100%' height={44} top={36} />
      ))}
    </View>
  )
}
