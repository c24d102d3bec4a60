import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { ACTIVITY_KINDS, ACTIVITY_KIND_NAMES } from '../../../../../domain/homes/activity'
import { ACTIVITY_TITLE_MAX, HOST_MAX, QUOTA_MAX, ROOM_MAX } from '../../../../../domain/limits'
import { Chip } from '../../../../../ui/chip'
import { dayWords, spanWords } from '../../../components/activity-words'
import { Labelled } from '../../../../../forms/labelled'
import { PickBox } from '../../../../../forms/pick-box'
import { TextBox } from '../../../../../forms/text-box'
import type { ActivityStore } from '../../activity.store'
import type { PublishingStore } from '../../publishing.store'
import { DateSheet } from './date-sheet'
import { TimeSheet } from './time-sheet'
import './what-and-when.scss'

interface Props {
  store: ActivityStore
  publishing: PublishingStore
}

/** Kind, name, day, time, place and places. */
export const WhatAndWhen = observer(function WhatAndWhen({ store, publishing }: Props) {
  const [open, setOpen] = useState<'date' | 'time' | null>(null)
  const { text, closed, edited } = store
  if (!text) return null
  // What a new form lacks is not held against it before somebody has tried.
  const flaws = publishing.tried || !store.isDraft ? store.flaws : { ...store.flaws, title: undefined }
  const weeks = store.isDraft && publishing.weeks > 1 ? `，共 ${publishing.weeks} 周` : ''
  const day = `${dayWords(text.startsAt)}${weeks}`
  return (
    <View>
      <Labelled label='类型'>
        <View className='what__kinds'>
          {ACTIVITY_KINDS.map((kind) => (
            <Chip key={kind} choice on={kind === text.kind} onTap={() => store.change({ kind })}>
              {ACTIVITY_KIND_NAMES[kind]}
            </Chip>
          ))}
        </View>
      </Labelled>
      <Labelled label='名称' note={`${[...text.title].length} / ${ACTIVITY_TITLE_MAX}`} error={flaws.title}>
        <TextBox
          label='名称'
          value={text.title}
          maxLength={ACTIVITY_TITLE_MAX}
          placeholder='大家在列表里看到的名字'
          wrong={flaws.title !== undefined}
          disabled={closed}
          onInput={(title) => store.change({ title })}
        />
      </Labelled>
      <View className='what__pair'>
        <Labelled label='日期' error={flaws.startsAt}>
          <PickBox
            value={day}
            icon='calendar'
            spoken={`日期 ${day}`}
            wrong={flaws.startsAt !== undefined}
            disabled={closed}
            onTap={() => setOpen('date')}
          />
        </Labelled>
        <Labelled label='时间' error={flaws.endsAt}>
          <PickBox
            value={spanWords(text)}
            spoken={`时间 ${spanWords(text)}`}
            wrong={flaws.endsAt !== undefined}
            disabled={closed}
            onTap={() => setOpen('time')}
          />
        </Labelled>
      </View>
      <View className='what__pair'>
        <Labelled label='地点'>
          <TextBox
            label='地点'
            value={text.room}
            maxLength={ROOM_MAX}
            placeholder='如：二楼教室'
            disabled={closed}
            onInput={(room) => store.change({ room })}
          />
        </Labelled>
        <Labelled label='名额' note='1—2,000' error={flaws.quota}>
          <Places store={store} />
        </Labelled>
      </View>
      <Labelled label='主讲或带队'>
        <TextBox
          label='主讲或带队'
          value={text.host}
          maxLength={HOST_MAX}
          placeholder='可以不填'
          disabled={closed}
          onInput={(host) => store.change({ host })}
        />
      </Labelled>
      {/* In a place of its own: when it goes, the form beside it is not sent again. */}
      <View>
        {open === 'date' && (
          <DateSheet
            text={text}
            now={edited.value?.now ?? text.startsAt}
            weeks={store.isDraft ? publishing.weeks : null}
            onChange={(times) => store.change(times)}
            onRepeat={(count) => publishing.repeat(count)}
            onClose={() => setOpen(null)}
          />
        )}
        {open === 'time' && (
          <TimeSheet text={text} onChange={(times) => store.change(times)} onClose={() => setOpen(null)} />
        )}
      </View>
    </View>
  )
})

/** What is typed may be no number for a moment: the last that was one stays. */
const Places = observer(function Places({ store }: { store: ActivityStore }) {
  const { text, flaws, closed, edited } = store
  const [typed, type] = useState<string | null>(null)
  const quota = text?.quota ?? 1
  const put = (value: string) => {
    type(value)
    const number = Number(value)
    if (Number.isInteger(number) && number >= 1 && number <= QUOTA_MAX) store.change({ quota: number })
  }
  const shown = typed !== null && Number(typed) !== quota ? typed : String(quota)
  return (
    <TextBox
      label='名额'
      type='number'
      unit='席'
      value={shown}
      maxLength={4}
      wrong={flaws.quota !== undefined || shown !== String(quota)}
      disabled={closed || (edited.value?.fixed.includes('quota') ?? false)}
      onInput={put}
    />
  )
})
