import { View } from '@tarojs/components'
import { Skeleton } from '../../../ui/skeleton'
import './talks.scss'

/** Keeps the places of rows of a list. */
export const TalkRows = ({ height = 76 }: { height?: number }) => (
  <View>
    {[1, 2, 3, 4, 5].map((row) => (
      <Skeleton key={row} width='100%' height={height - 12} top={12} />
    ))}
  </View>
)

/** Keeps the places of what a page says one below the other. */
export const TalkPage = () => (
  <View className='talks'>
    <Skeleton width='60%' height={48} top={16} />
    <TalkRows height={52} />
  </View>
)
