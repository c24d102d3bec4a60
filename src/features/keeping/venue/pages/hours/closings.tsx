import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import type { Special } from '../../../../../domain/homes/hours'
import { live } from '../../../../../ui/aria'
import { Icon } from '../../../../../ui/icon'
import { Note } from '../../../../../ui/note'
import { TextAction } from '../../../../../ui/text-action'
import { Section } from '../../../components/section'
import { SmallAct } from '../../../components/small-act'
import { goTo } from '../../../go-to'
import { keptUrl, writeUrl } from '../../../routes'
import { clashWords } from '../../clashes'
import type { HoursStore } from '../../hours.store'
import { closingWords, rangeWords } from '../../week-words'
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
        <Note>列表、地图和详情同时改为“今日闭馆”。报名的人收到改期或取消的消息后，通知才发出。</Note>
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
  const clash = store.clash(special)
  const { from, until, reason } = special
  const [only] = clash?.activityIds ?? []
  const move = () =>
    goTo(clash?.activityIds.length === 1 && only !== undefined ? writeUrl(store.venueId, only) : keptUrl(store.venueId))
  return (
    <View className='closings__one'>
      <View className='closings__head'>
        <View className='text-item text-figures'>{`${rangeWords(special)}\u3000${closingWords(special)}`}</View>
        <TextAction undoes spoken={`撤回 ${rangeWords(special)} 的闭馆`} onTap={() => store.set(special, null)}>
          撤回
        </TextAction>
      </View>
      <View className='text-2'>{reason}</View>
      <View {...live}>
        {clash && (
          <View className='closings__clash'>
            <View className='closings__clash-words text-amber text-note'>
              <Icon name='alert' size='s' />
              <View>{clashWords(clash, from === until)}</View>
            </View>
            {mayMove && <TextAction onTap={move}>去改期</TextAction>}
          </View>
        )}
      </View>
    </View>
  )
})
