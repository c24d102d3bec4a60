import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Num } from '../../../../ui/num'
import { sinceWords } from '../code-words'
import type { CodeStore } from '../code.store'
import './arrived.scss'

/** How many are here, and when the last one came: numbers, as the screen faces everybody. */
export const Arrived = observer(function Arrived({ store }: { store: CodeStore }) {
  const { present, taken } = store
  return (
    <View className='arrived'>
      <View className='arrived__count'>
        <Num size='l'>{present}</Num>
        <Text className='text-2'>{taken > 0 ? `/ ${taken} 人已到` : '人已到'}</Text>
      </View>
      <Last store={store} />
    </View>
  )
})

/** Apart, as it changes with every second. */
export const Last = observer(function Last({ store: { live, since, now } }: { store: CodeStore }) {
  const words = !live ? '联网后更新' : since === null ? '' : sinceWords(since, now)
  return <Text className='arrived__last text-2 text-figures'>{words}</Text>
})
