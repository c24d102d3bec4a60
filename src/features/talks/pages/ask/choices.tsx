import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { SEARCH_MAX, TALK_WISHES_MAX } from '../../../../domain/limits'
import { described, tappable } from '../../../../ui/aria'
import { Chip } from '../../../../ui/chip'
import { Num } from '../../../../ui/num'
import { Row } from '../../../../ui/row'
import { SearchField } from '../../../../ui/search-field'
import { Sheet } from '../../../../ui/sheet'
import type { AskStore } from '../../ask.store'
import { topicWords, wishSpoken, wishWords } from '../../words'
import './index.scss'

/** One of the lecturer's topics. */
export const Topics = observer(function Topics({ store }: { store: AskStore }) {
  const { topicId, form } = store
  return (
    <View>
      <View className='text-cap ask__head' {...described('heading', undefined, 2)}>
        题目
      </View>
      {(form.value?.lecturer.topics ?? []).map((topic) => (
        <View
          key={topic.id}
          className={`ask__topic${topic.id === topicId ? ' ask__topic--on' : ''}`}
          {...tappable(() => store.choose(topic.id), {
            role: 'radio',
            label: `${topic.title}，${topicWords(topic)}`,
            chosen: topic.id === topicId,
          })}
        >
          <Text className='ask__title'>{topic.title}</Text>
          <Text className='text-cap'>{topicWords(topic)}</Text>
        </View>
      ))}
    </View>
  )
})

/** Times at which the lecturer is free: several may be wished. */
export const Times = observer(function Times({ store }: { store: AskStore }) {
  const lecturer = store.form.value?.lecturer
  const times = lecturer?.times ?? []
  return (
    <View>
      <View className='talks__line ask__times'>
        <View className='text-cap' {...described('heading', undefined, 2)}>
          {store.wishes.length < TALK_WISHES_MAX ? '想要的时间，可选几个' : `想要的时间，最多选 ${TALK_WISHES_MAX} 个`}
        </View>
        <View className='text-cap'>{`${lecturer?.name ?? ''}${lecturer?.free ?? ''}`}</View>
      </View>
      <View className='ask__chips'>
        {times.map((time) => (
          <Chip
            key={`${time.day} ${time.part}`}
            on={store.isWished(time)}
            spoken={`${wishSpoken(time)}${store.isWished(time) ? '，已选' : ''}`}
            onTap={() => store.wish(time, !store.isWished(time))}
          >
            {wishWords(time)}
          </Chip>
        ))}
      </View>
      {times.length === 0 && <View className='text-2 ask__none'>讲师还没有填可约时间，换一位看看。</View>}
    </View>
  )
})

const PEOPLE = [20, 30, 40, 50, 60, 80, 100, 150, 200, 300]

/** Where it shall be, and for how many. */
export const Where = observer(function Where({ store }: { store: AskStore }) {
  const [asked, ask] = useState<'where' | 'people' | null>(null)
  const close = () => ask(null)
  const { venue, people } = store
  return (
    <View className='talks__lines talks__gap'>
      <Row title='在哪讲' value={venue?.name ?? '选一个青年之家'} onTap={() => ask('where')} />
      <Row
        title='大约多少人听'
        value={
          <>
            <Num size='s'>{people}</Num> 人
          </>
        }
        spoken={`大约多少人听，${people} 人`}
        onTap={() => ask('people')}
      />
      <Sheet open={asked === 'where'} title='在哪讲' onClose={close}>
        <Venues store={store} onChosen={close} />
      </Sheet>
      <Sheet open={asked === 'people'} title='大约多少人听' onClose={close}>
        {PEOPLE.map((count) => (
          <Row
            key={count}
            title={`${count} 人${count === people ? '（已选）' : ''}`}
            chevron={false}
            onTap={() => {
              store.count(count)
              close()
            }}
          />
        ))}
      </Sheet>
    </View>
  )
})

const Venues = observer(function Venues({ store, onChosen }: { store: AskStore; onChosen: () => void }) {
  const [typed, type] = useState('')
  const { found, form, venue } = store
  const shown = found ?? form.value?.venues ?? []
  return (
    <View>
      <SearchField
        label='找青年之家'
        placeholder='名称、街道'
        maxLength={SEARCH_MAX}
        value={typed}
        onInput={(words) => {
          type(words)
          if (words === '') void store.look('')
        }}
        onSearch={() => void store.look(typed)}
      />
      {shown.map((one) => (
        <Row
          key={one.venueId}
          title={`${one.name}${one.venueId === venue?.venueId ? '（已选）' : ''}`}
          chevron={false}
          onTap={() => {
            store.chooseVenue(one)
            onChosen()
          }}
        />
      ))}
      {shown.length === 0 && <View className='text-2 ask__none'>没有找到，换个名称试试。</View>}
    </View>
  )
})
