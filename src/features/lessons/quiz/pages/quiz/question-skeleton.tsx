import { View } from '@tarojs/components'
import { Skeleton } from '../../../../../ui/skeleton'

const OPTIONS = [1, 2, 3, 4]

/** A question's geometry while it is on its way. */
export function QuestionSkeleton() {
  return (
    <View className='quiz'>
      <Skeleton width='100%' height={4} top={6} />
      <Skeleton width='30%' height={30} top={13} />
      <Skeleton width='86%' height={24} top={20} />
      {OPTIONS.map((option) => (
        <Skeleton key={option} width='100%' height={64} top={option === 1 ? 26 : 10} round />
      ))}
    </View>
  )
}
