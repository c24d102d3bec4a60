import { View } from '@tarojs/components'
import { useState } from 'react'
import { dayKey, type Instant } from '../domain/time'
import { Button } from '../ui/button'
import { Sheet } from '../ui/sheet'
import { ClockGrid } from './clock-grid'
import { DayGrid } from './day-grid'
import { minuteOf, momentOf, momentWords } from './moments'
import './moment-sheet.scss'

interface Props {
  title: string
  /** What is set, or what is offered first. */
  value: string
  now: Instant
  /** What there is without a moment; missing where one is needed. */
  none?: string
  onChange: (value: string | null) => void
  onClose: () => void
}

/** A day and a time of it. */
export function MomentSheet({ title, value, now, none, onChange, onClose }: Props) {
  const [moment, setMoment] = useState(value)
  const put = (next: string | null) => {
    onChange(next)
    onClose()
  }
  return (
    <Sheet open title={title} onClose={onClose}>
      <DayGrid
        chosen={dayKey(moment)}
        first={dayKey(now)}
        onChoose={(day) => setMoment(momentOf(day, minuteOf(moment)))}
      />
      <ClockGrid
        of={title}
        value={minuteOf(moment)}
        onChange={(minute) => setMoment(momentOf(dayKey(moment), minute))}
      />
      <View className='moment-sheet__acts'>
        {none !== undefined && (
          <Button kind='text' onTap={() => put(null)}>
            {none}
          </Button>
        )}
        <Button grow onTap={() => put(moment)}>
          {`设为 ${momentWords(moment)}`}
        </Button>
      </View>
    </Sheet>
  )
}
