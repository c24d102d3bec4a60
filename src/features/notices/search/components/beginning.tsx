import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { tappable } from '../../../../ui/aria'
import { Chip } from '../../../../ui/chip'
import { KEPT_HERE } from '../search-words'
import type { SearchStore } from '../search.store'
import './beginning.scss'

/** Before anything is typed: what can be searched, and what was searched last on this phone. */
export const Beginning = observer(function Beginning({ store }: { store: SearchStore }) {
  const { recent } = store
  const { words } = recent
  return (
    <View className='beginning'>
      <View className='text-2'>搜标题、正文、来源和附件名，两个字起。几个词之间空一格。</View>
      {words.length > 0 && (
        <>
          <View className='beginning__head'>
            <View className='text-bold'>最近搜过</View>
            <View
              className='beginning__clear text-note'
              {...tappable(() => recent.clear(), { label: '清除最近搜过的词' })}
            >
              清除
            </View>
          </View>
          <View className='beginning__words'>
            {words.map((one) => (
              <Chip key={one} onTap={() => store.take(one)}>
                {one}
              </Chip>
            ))}
          </View>
        </>
      )}
      <View className='beginning__kept text-cap'>{KEPT_HERE}</View>
    </View>
  )
})
