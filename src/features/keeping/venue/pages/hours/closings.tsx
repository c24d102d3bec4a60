import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import type { Special } from '../../../../../domain/homes/hours'
import { Note } from '../../../../../ui/note'
import { TextAction } from '../../../../../ui/text-action'
import { Section } from '../../../components/section'
import { SmallAct } from '../../../components/small-act'
import type { HoursStore } from '../../hours.store'
import { closingWords, rangeWords } from '../../week-words'
import { ClashLine } from './clash-line'
import { blank } from './special-days'
import { SpecialSheet } from './special-sheet'
import './closings.scss'

/** Days on which the venue is closed out of turn, each with its reason and what takes place then. */
export const Closings = observer(function Closings({ store, mayMove }: { store: HoursStore; mayMove: boolean }) {
  const [adding, add] = useState(false)
  const { closings, today } = store
  return (
    <Section
      title='临时闭馆'
      beside={
        <SmallAct icon='plus' spoken='添加临时闭馆' onTap={() => add(true)}>
          添加
        </SmallAct>
      }
    >
      {closings.length === 0 && <View className='text-2 hours__none'>没有临时闭馆。</View>}
      {closings.map((special) => (
        <Closing key={`${special.from} ${special.until}`} store={store} special={special} mayMove={mayMove} />
      ))}
      <View className='closings__note'>
        <Note>列表、地图和详情同时改为“今日闭馆”。当天的活动改期或取消时，报名的人才会收到通知。</Note>
      </View>
      {adding && (
        <SpecialSheet
          title='临时闭馆'
          special={blank('closing', today)}
          today={today}
          usual={[]}
          onDone={(next) => next && store.set(next, next)}
          onClose={() => add(false)}
        />
      )}
    </Section>
  )
})

interface Props {
  store: HoursStore
  special: Special
  mayMove: boolean
}

const Closing = observer(function Closing({ store, special, mayMove }: Props) {
  return (
    <View className='closings__one'>
      <View className='closings__head'>
        <View className='text-item text-figures'>{`${rangeWords(special)}\u3000${closingWords(special)}`}</View>
        <TextAction undoes spoken={`撤回 ${rangeWords(special)} 的闭馆`} onTap={() => store.set(special, null)}>
          撤回
        </TextAction>
      </View>
      <View className='text-2'>{special.reason}</View>
      <ClashLine store={store} special={special} mayMove={mayMove} />
    </View>
  )
})
