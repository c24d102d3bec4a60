import { View } from '@tarojs/components'
import { described } from '../../../ui/aria'
import { Button } from '../../../ui/button'
import './conflict.scss'

interface Props {
  /** What one's own becomes: 我的另存一份, 接着用我的. */
  mine: string
  onMine: () => void
  onTheirs: () => void
}

/** Two have written: neither is overwritten without a word. */
export function Conflict({ mine, onMine, onTheirs }: Props) {
  return (
    <View className='conflict' {...described('alert')}>
      <View className='text-bold'>别人刚改了这一份</View>
      <View className='text-2'>你写的还在这里，没有覆盖别人的。</View>
      <View className='conflict__acts'>
        <Button small onTap={onTheirs}>
          看别人的
        </Button>
        <Button small onTap={onMine}>
          {mine}
        </Button>
      </View>
    </View>
  )
}
