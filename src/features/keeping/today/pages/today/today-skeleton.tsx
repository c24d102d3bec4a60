import { View } from '@tarojs/components'
import { Skeleton } from '../../../../../ui/skeleton'
import '../../../components/keeping.scss'

/** Keeps the places of the line, the next session and the rows. */
export function TodaySkeleton() {
  return (
    <View className='keeping'>
      <Skeleton width='50%' height={24} top={22} />
      <Skeleton width='70%' height={28} top={36} />
      <Skeleton width='100%' height={36} top={12} />
      <Skeleton width='100%' height={48} top={28} />
      {[1, 2, 3].map((row) => (
        <Skeleton key={row} width='100%' height={54} top={16} />
      ))}
    </View>
  )
}
