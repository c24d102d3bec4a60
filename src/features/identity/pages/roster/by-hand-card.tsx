import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { described } from '../../../../ui/aria'
import { byHandWords } from '../../join-words'
import type { ByHand, JoinStore } from '../../join.store'

interface Props {
  store: JoinStore
  reason: ByHand
}

/** Why the roster alone does not let in, in plain words; the way to the secretary is the button below. */
export const ByHandCard = observer(function ByHandCard({ store, reason }: Props) {
  const { title, text } = byHandWords(reason, store.name.trim())
  return (
    <View className='by-hand' {...described('status')}>
      <View className='text-title'>{title}</View>
      <View className='text-2 by-hand__text'>{text}</View>
      <View className='text-cap by-hand__text'>申请带上你填的姓名和核对的结果，由这个支部的团支书处理。</View>
      {store.request.error && <View className='roster__problem text-note'>{store.request.error.message}</View>}
    </View>
  )
})
