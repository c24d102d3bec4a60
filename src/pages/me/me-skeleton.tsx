import { View } from '@tarojs/components'
import { Skeleton } from '../../ui/skeleton'

/** Keeps the places of the seal, the figures and the lines. */
export function MeSkeleton() {
  return (
    <View>
      <View className='me-who'>
        <Skeleton width={60} height={60} round />
        <View className='me-who__words'>
          <Skeleton width='40%' height={24} />
          <Skeleton width='70%' height={18} top={6} />
        </View>
      </View>
      <RecordSkeleton />
      {[1, 2, 3, 4].map((row) => (
        <Skeleton key={row} width='100%' height={36} top={16} />
      ))}
    </View>
  )
}

/** The figures and the strip. */
export function RecordSkeleton() {
  return (
    <View className='me-record'>
      <Skeleton width={64} height={16} />
      <Skeleton width={150} height={50} top={6} />
      <Skeleton width='100%' height={40} top={14} />
      <Skeleton width='100%' height={16} top={8} />
    </View>
  )
}
