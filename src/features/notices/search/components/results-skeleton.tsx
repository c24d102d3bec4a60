import { View } from '@tarojs/components'
import { Skeleton } from '../../../../ui/skeleton'

const ROWS = ['first', 'second', 'third', 'fourth']

/** Keeps the places of what is searched for. */
export function ResultsSkeleton() {
  return (
    <View>
      {ROWS.map((row) => (
        <View key={row} className='found-row'>
          <Skeleton width={44} height={20} />
          <Skeleton width='86%' height={20} top={7} />
          <Skeleton width='100%' height={16} top={7} />
          <Skeleton width='46%' height={14} top={7} />
        </View>
      ))}
    </View>
  )
}
