import { View } from '@tarojs/components'
import { Skeleton } from '../../../../../ui/skeleton'

const CHAPTERS = [1, 2, 3, 4]

/** The lesson's geometry while it is on its way. */
export function LessonSkeleton() {
  return (
    <View>
      <Skeleton width='100%' height={211} />
      <View className='lesson__part'>
        <Skeleton width='72%' height={22} top={60} />
        <Skeleton width='40%' height={32} top={20} />
        <Skeleton width='100%' height={10} top={16} />
        {CHAPTERS.map((chapter) => (
          <Skeleton key={chapter} width='100%' height={34} top={18} />
        ))}
      </View>
    </View>
  )
}
