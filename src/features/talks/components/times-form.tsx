import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { DayGrid } from '../../../forms/day-grid'
import { FREE_NOTE_MAX } from '../../../domain/limits'
import { freeWords, PARTS, PART_NAMES } from '../../../domain/talks/free-times'
import { addDays, dayInYear, dayKey, dayStart } from '../../../domain/time'
import { live } from '../../../ui/aria'
import { Button } from '../../../ui/button'
import { Tick } from '../../../ui/checkbox'
import { Field } from '../../../ui/field'
import { Row } from '../../../ui/row'
import { Sheet } from '../../../ui/sheet'
import type { TimesStore } from '../times.store'
import './times-form.scss'

interface Props {
  store: TimesStore
  now: string
}

const DAYS = ['一', '二', '三', '四', '五', '六', '日']

/** When a lecturer is free: weekdays by parts of the day, from which day on, and a word of their own. */
export const TimesForm = observer(function TimesForm({ store, now }: Props) {
  const { times } = store
  if (!times) return null
  return (
    <View>
      <View className='text-2' {...live}>
        {freeWords(times, now)}
      </View>
      <View className='times'>
        {DAYS.map((day, weekday) => (
          <View key={day} className='times__day'>
            <View className='times__name'>{`周${day}`}</View>
            {PARTS.map((part) => (
              <View key={part} className='times__part'>
                <Tick
                  checked={store.isFree({ weekday, part })}
                  spoken={`周${day}${PART_NAMES[part]}`}
                  onChange={(on) => store.setFree({ weekday, part }, on)}
                />
                <View className='text-cap'>{PART_NAMES[part]}</View>
              </View>
            ))}
          </View>
        ))}
      </View>
      <From store={store} now={now} />
      <View className='times__note'>
        <Field
          label='补充一句，可以不写'
          value={times.note}
          maxLength={FREE_NOTE_MAX}
          placeholder='如 提前一周约'
          onInput={(note) => store.say(note)}
        />
      </View>
      <View className='text-note text-green' {...live}>
        {store.saved ? '已保存，支部约的时候看得到。' : ''}
      </View>
    </View>
  )
})

/** From which day on: as long as a lecturer is away nobody asks in vain. */
const From = observer(function From({ store, now }: Props) {
  const [asked, ask] = useState(false)
  const today = dayKey(now)
  // A day that has come says nothing any more.
  const from = store.times?.from ?? null
  const later = from !== null && from > today ? from : null
  const choose = (day: string | null) => {
    store.begin(day)
    ask(false)
  }
  return (
    <View>
      <Row
        title='从哪天起有空'
        value={later === null ? '现在起' : `${dayInYear(dayStart(later), now)}起`}
        onTap={() => ask(true)}
      />
      <Sheet open={asked} title='从哪天起有空' onClose={() => ask(false)}>
        <DayGrid chosen={later} first={addDays(today, 1)} onChoose={choose} />
        <View className='times__note'>
          <Button onTap={() => choose(null)}>现在起就有空</Button>
        </View>
      </Sheet>
    </View>
  )
})
