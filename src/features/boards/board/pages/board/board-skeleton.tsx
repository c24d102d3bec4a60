import { View } from '@tarojs/components'
import { Rule } from '../../../../../ui/rule'
import { Skeleton } from '../../../../../ui/skeleton'
import './board.scss'

/** Keeps the places of the number, the grid, the trend and the first rows. */
export function BoardSkeleton() {
  return (
    <View className='board'>
      <Skeleton width='55%' height={22} top={12} />
      <View className='board__pale'>
        <Rule />
      </View>
      <Skeleton width='62%' height={76} top={12} />
      <Skeleton width='100%' height={35} top={12} />
      <Skeleton width='80%' height={26} top={14} />
      <Skeleton width='100%' height={130} top={20} />
      {[1, 2, 3, 4].map((row) => (
        <Skeleton key={row} width='100%' height={44} top={16} />
      ))}
    </View>
  )
}
