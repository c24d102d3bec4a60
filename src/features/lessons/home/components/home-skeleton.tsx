import { View } from '@tarojs/components'
import { Skeleton } from '../../../../ui/skeleton'
import './home-skeleton.scss'

/** The page's geometry while it is on its way. */
export function HomeSkeleton() {
  return (
    <View className='home-skeleton'>
      <View className='home-skeleton__line'>
        <Skeleton width={110} height={14} />
        <Skeleton width={130} height={14} />
      </View>
      <Skeleton width='100%' height={168} round />
      <Skeleton width='78%' height={24} top={18} />
      <Skeleton width='52%' height={16} top={12} />
      <Skeleton width='100%' height={10} top={20} />
      <Skeleton width='100%' height={48} top={32} round />
      <View className='home-skeleton__pair'>
        <Part />
        <Part />
      </View>
      <Skeleton width={60} height={18} top={38} />
      <Skeleton width='100%' height={16} top={22} />
    </View>
  )
}

function Part() {
  return (
    <View className='home-skeleton__part'>
      <Skeleton width={60} height={13} />
      <Skeleton width={96} height={34} top={10} />
      <Skeleton width={120} height={16} top={12} />
    </View>
  )
}
