import { View } from '@tarojs/components'
import { Skeleton } from '../../../../ui/skeleton'
import './own-record.scss'

/** The figures and the strip. */
export function RecordSkeleton() {
  return (
    <View className='own-record'>
      <Skeleton width={64} height={16} />
      <Skeleton width={150} height={50} top={6} />
      <Skeleton width='100%' height={40} top={14} />
      <Skeleton width='100%' height={16} top={8} />
    </View>
  )
}
