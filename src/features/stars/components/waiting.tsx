import { View } from '@tarojs/components'
import { Skeleton } from '../../../ui/skeleton'
import './stars.scss'

/** Keeps the places of the number and of the rows. */
export const Waiting = () => (
  <View className='stars'>
    <Skeleton width='50%' height={64} top={16} />
    {[1, 2, 3, 4, 5].map((row) => (
      <Skeleton key={row} width='100%' height={42} top={16} />
    ))}
  </View>
)
