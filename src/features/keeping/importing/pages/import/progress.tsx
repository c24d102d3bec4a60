import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { ImportSummary } from '../../../../../contract/import-replies'
import { live } from '../../../../../ui/aria'
import { Num } from '../../../../../ui/num'
import { ProgressBar } from '../../../../../ui/progress-bar'
import type { ImportStore } from '../../import.store'

interface Props {
  store: ImportStore
  summary: ImportSummary
}

/** How far the applying has come, and in the end what has become of the table. */
export const Progress = observer(function Progress({ store, summary }: Props) {
  const { counts, applied, rows, step } = summary
  if (step !== 'done')
    return (
      <View className='import__progress' {...live}>
        <View>
          <Num size='xl'>{store.percent}</Num>
          <Text>%</Text>
        </View>
        <View className='text-2'>{`已写入 ${applied} / ${rows} 行`}</View>
        <ProgressBar percent={store.percent} tone='ink' />
        <View className='text-cap'>断网、关掉这一页都不要紧：停在最后一批，回来点“接着导”。</View>
      </View>
    )
  const told: [number, string][] = [
    [applied, '行生效'],
    [counts.new, '新增'],
    [counts.changed, '改动'],
  ]
  const left: [string, number][] = [
    ['不变', counts.same],
    ['重复，跳过', counts.double],
    ['跳过的', counts.skipped],
    ['表里没有，未动', counts.missing],
  ]
  return (
    <View className='import__progress' {...live}>
      <View className='text-title'>导入好了</View>
      <View className='import__counts'>
        {told.map(([count, word]) => (
          <View key={word} className='import__count'>
            <Num size='l'>{count}</Num>
            <View className='text-cap'>{word}</View>
          </View>
        ))}
      </View>
      <View className='keeping__lines'>
        {left
          .filter(([, count]) => count > 0)
          .map(([word, count]) => (
            <View key={word} className='import__column'>
              <View className='text-2'>{word}</View>
              <View className='text-figures'>{`${count} 行`}</View>
            </View>
          ))}
      </View>
    </View>
  )
})
