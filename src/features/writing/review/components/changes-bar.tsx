import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import type { Writing } from '../../../../contract/writing'
import { live, retold } from '../../../../ui/aria'
import { Chip } from '../../../../ui/chip'
import { TextAction } from '../../../../ui/text-action'
import { scrollToStart } from '../../../../ui/scrolling'
import { textsOf } from '../pair'
import type { ReviewStore, View as Shown } from '../review.store'
import { placeId } from './text-beside'

interface Props {
  store: ReviewStore
  writing: Writing
}

/** What of two texts is shown, the way from one place that differs to the next, and which two they are. */
export const ChangesBar = observer(function ChangesBar({ store, writing }: Props) {
  const { view, places, shownPair, at } = store
  if (shownPair === null) return null
  const { before } = shownPair
  const chip = (name: Shown, words: string) => (
    <Chip choice on={view === name} onTap={() => void store.show(name)}>
      {words}
    </Chip>
  )
  const go = (by: 1 | -1) => {
    const to = store.step(by)
    if (to !== null) goToPlace(to)
  }
  return (
    <View>
      <View className='changes-bar changes-bar--head'>
        {before !== null && (
          <View className='changes-bar__part'>
            {chip('changes', places === null ? '改动' : `改动 ${places} 处`)}
            {chip('new', '只看新稿')}
            {chip('old', before === 'out' ? '只看在线稿' : '只看前一稿')}
          </View>
        )}
        {before !== null && view === 'changes' && places !== null && places > 0 && (
          <View className='changes-bar__part'>
            <Text className='run--in' {...retold}>
              新增
            </Text>
            <Text className='run--out' {...retold}>
              删去
            </Text>
            <TextAction icon='up' onTap={() => go(-1)}>
              上一处
            </TextAction>
            <TextAction icon='dn' onTap={() => go(1)}>
              下一处
            </TextAction>
          </View>
        )}
      </View>
      <View className='changes-bar__foot'>
        <Texts store={store} writing={writing} />
        {before !== null && (
          <View className='text-cap text-figures changes-bar__at' {...live}>
            {at === null || places === null ? '' : `第 ${at + 1} / ${places} 处`}
          </View>
        )}
      </View>
    </View>
  )
})

function goToPlace(place: number): void {
  const id = placeId(place)
  scrollToStart(id)
  // From there arrows lead on.
  if (process.env.TARO_ENV === 'h5')
    setTimeout(() => document.querySelector<HTMLElement>(`#${id}`)?.focus({ preventScroll: true }))
}

/** Any two of the texts that are kept. */
const Texts = observer(function Texts({ store, writing }: Props) {
  const [open, setOpen] = useState(false)
  const texts = textsOf(writing)
  const { shownPair } = store
  if (texts.length < 2 || shownPair === null) return null
  if (!open)
    return (
      <TextAction icon='swap' onTap={() => setOpen(true)}>
        换两稿比
      </TextAction>
    )
  return (
    <View>
      <View className='changes-bar'>
        <View className='text-cap'>看</View>
        {texts.map(({ at, words }) => (
          <Chip
            key={at}
            choice
            on={shownPair.after === at}
            spoken={`看${words}`}
            onTap={() => void store.choose({ after: at })}
          >
            {words}
          </Chip>
        ))}
      </View>
      <View className='changes-bar'>
        <View className='text-cap'>和</View>
        {texts.map(({ at, words }) => (
          <Chip
            key={at}
            choice
            on={shownPair.before === at}
            spoken={`和${words}比`}
            onTap={() => void store.choose({ before: at })}
          >
            {words}
          </Chip>
        ))}
        <View className='text-cap'>比</View>
      </View>
    </View>
  )
})
