import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { described } from '../../../../../ui/aria'
import { Button } from '../../../../../ui/button'
import type { ActivityStore } from '../../activity.store'
import './conflict.scss'

/** Two have written: neither is overwritten without a word. */
export const Conflict = observer(function Conflict({ store }: { store: ActivityStore }) {
  if (store.saving !== 'conflict') return null
  const { isDraft } = store
  return (
    <View className='conflict' {...described('alert')}>
      <View className='text-bold'>别人刚改了这一份</View>
      <View className='text-2'>你写的还在这里，没有覆盖别人的。</View>
      <View className='conflict__acts'>
        <Button small onTap={() => void store.takeTheirs()}>
          看别人的
        </Button>
        <Button small onTap={() => void store.keepMine()}>
          {isDraft ? '我的另存一份' : '接着用我的'}
        </Button>
      </View>
    </View>
  )
})
