import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { canScan, scanCode } from '../../../../services/platform/scan'
import { live, tappable } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { Chip } from '../../../../ui/chip'
import { noticeIn } from '../../paper-code'
import { noticeUrl } from '../../routes'
import { KEPT_HERE, NO_NOTICE } from '../search-words'
import type { SearchStore } from '../search.store'
import './beginning.scss'

/** Before anything is typed: what can be searched, and what was searched last on this phone. */
export const Beginning = observer(function Beginning({ store }: { store: SearchStore }) {
  const { recent } = store
  const { words } = recent
  return (
    <View className='beginning'>
      <View className='text-2'>搜标题、正文、来源和附件名，两个字起。几个词之间空一格。</View>
      {canScan && <ScanPaper />}
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

/** Back from a notice on paper to what it says now. */
function ScanPaper() {
  const [said, say] = useState('')
  const scan = async () => {
    const text = await scanCode()
    if (text === null) return
    const noticeId = noticeIn(text)
    say(noticeId === null ? NO_NOTICE : '')
    if (noticeId !== null) void Taro.navigateTo({ url: noticeUrl(noticeId) })
  }
  return (
    <>
      <Button small icon='scan' onTap={() => void scan()}>
        扫纸上的码
      </Button>
      {said !== '' && (
        <Text className='text-cap' {...live}>
          {said}
        </Text>
      )}
    </>
  )
}
