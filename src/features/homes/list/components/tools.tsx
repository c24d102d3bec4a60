import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { SEARCH_MAX } from '../../../../domain/limits'
import { tappable } from '../../../../ui/aria'
import { Chip } from '../../../../ui/chip'
import { Icon } from '../../../../ui/icon'
import { SearchField } from '../../../../ui/search-field'
import type { VenuesStore } from '../venues.store'
import { Filter } from './filter'
import './tools.scss'

/** By itself: an input that is drawn again is sent again, with all its letters. */
export const Field = observer(function Field({ store }: { store: VenuesStore }) {
  return (
    <View className='tools__field'>
      <SearchField
        label='搜青年之家'
        placeholder='名称、街道或服务'
        maxLength={SEARCH_MAX}
        value={store.typing.typed}
        onInput={(typed) => store.typing.type(typed)}
        onSearch={() => store.typing.enter()}
      />
    </View>
  )
})

const PLACE = {
  unasked: '没有取用位置，按区县排列',
  asking: '正在取用大致位置',
  off: '你关掉了位置，按区县排列',
  refused: '没有取用位置',
  failed: '这次没有取到位置，按区县排列',
  known: '按区县排列',
}

/** Why venues run as they do, and the way to have them by distance. A no is not asked about again. */
export const Place = observer(function Place({ store }: { store: VenuesStore }) {
  const { whereabouts } = store.looking
  if (store.byDistance) return <View className='tools__gap' />
  return (
    <View className='tools__place'>
      <Icon name='locate' size='s' />
      <Text className='text-2 tools__why'>{PLACE[whereabouts]}</Text>
      {whereabouts !== 'off' && whereabouts !== 'refused' && whereabouts !== 'asking' && (
        <View className='tools__link' {...tappable(() => void store.locate())}>
          按距离排
        </View>
      )}
    </View>
  )
})

/** The questions that are asked most, and the way to all. */
export const Chips = observer(function Chips({ store }: { store: VenuesStore }) {
  const { open, today } = store.looking.wanted
  const [filtering, filter] = useState(false)
  const chips = [
    { word: '正在开放', on: open.includes('now'), flip: () => store.flip('now') },
    { word: '今天有活动', on: today, flip: () => store.flipToday() },
    { word: '今晚开放', on: open.includes('tonight'), flip: () => store.flip('tonight') },
  ]
  return (
    <View className='tools__chips'>
      {store.byDistance && (
        <Chip on spoken='离我最近，已选' onTap={() => store.looking.sort(false)}>
          离我最近
        </Chip>
      )}
      {chips.slice(0, store.byDistance ? 2 : 3).map(({ word, on, flip }) => (
        <Chip key={word} on={on} spoken={on ? `${word}，已选` : word} onTap={flip}>
          {word}
        </Chip>
      ))}
      <View className='tools__filter' {...tappable(() => filter(true), { label: `筛选，已选 ${store.chosen} 项` })}>
        <Icon name='filter' />
      </View>
      {filtering && <Filter store={store} onClose={() => filter(false)} />}
    </View>
  )
})
