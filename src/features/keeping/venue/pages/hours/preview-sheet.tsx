import { View } from '@tarojs/components'
import { useState } from 'react'
import { specialOn, spansOn, type Hours } from '../../../../../domain/homes/hours'
import { openWords, spansWords } from '../../../../../domain/homes/hours-words'
import { addDays, dayName, dayStart, HOUR_MS, weekdayName, type Day } from '../../../../../domain/time'
import { Button } from '../../../../../ui/button'
import { Sheet } from '../../../../../ui/sheet'
import { Tag } from '../../../../../ui/tag'
import './preview-sheet.scss'

interface Props {
  name: string
  hours: Hours
  /** What is looked at first: a day that differs, or today. */
  day: Day
  today: Day
  onClose: () => void
}

/** At ten in the morning most have opened. */
const LOOKED_AT = 10 * HOUR_MS

/** How people will read it on a day, before it is saved. */
export function PreviewSheet({ name, hours, day: first, today, onClose }: Props) {
  const [day, setDay] = useState(first)
  const start = dayStart(day)
  const { open, word, rest } = openWords(hours, start.getTime() + LOOKED_AT)
  const reason = specialOn(hours, day)?.reason ?? ''
  return (
    <Sheet open title='看看效果' onClose={onClose}>
      <View className='text-cap'>{`${dayName(start)} ${weekdayName(start)} 上午 10 点，大家看到的是：`}</View>
      <View className='preview-sheet__card'>
        <View className='text-title'>{name}</View>
        <View className='preview-sheet__state'>
          <Tag tone={open ? 'green' : 'plain'}>{word}</Tag>
          {rest !== '' && <View className='text-2 text-figures'>{rest}</View>}
        </View>
        <View className='text-2 text-figures'>{`当天 ${spansWords(spansOn(hours, day))}`}</View>
        {reason !== '' && <View className='text-2'>{reason}</View>}
      </View>
      <View className='preview-sheet__acts'>
        <Button small disabled={day <= today} onTap={() => setDay(addDays(day, -1))}>
          前一天
        </Button>
        <Button small onTap={() => setDay(addDays(day, 1))}>
          后一天
        </Button>
      </View>
    </Sheet>
  )
}
