import { View } from '@tarojs/components'
import { Button } from '../../../../ui/button'

/** How many are not on the screen yet, and the way to the next ones; nothing where all are. */
export function MorePeople({ waiting, onMore }: { waiting: number; onMore: () => void }) {
  if (waiting === 0) return null
  return (
    <View className='board-people__more'>
      <Button onTap={onMore}>{`再看一些，还有 ${waiting} 人`}</Button>
    </View>
  )
}
