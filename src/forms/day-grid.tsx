import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import {
  addDays,
  dayKey,
  dayName,
  dayStart,
  fromWallClock,
  wallClock,
  weekdayName,
  weekdayOf,
  type Day,
} from '../domain/time'
import { live, tappable, unheard } from '../ui/aria'
import { Icon } from '../ui/icon'
import { PickCell } from './pick-cell'
import './day-grid.scss'

interface Props {
  chosen: Day | null
  /** Earlier days can't be chosen. */
  first: Day
  /** Later days can't, where there is one; a grid on which nothing is chosen opens there. */
  last?: Day
  onChoose: (day: Day) => void
}

const HEADS = ['一', '二', '三', '四', '五', '六', '日']

/** A month of days to choose one of. */
export function DayGrid({ chosen, first, last, onChoose }: Props) {
  const [month, turnTo] = useState(() => monthOf(chosen ?? last ?? first))
  const { days, before, name } = laidOut(month)
  const earliest = monthOf(first)
  const over = last !== undefined && month >= monthOf(last)
  const turn = (by: number) => turnTo(monthBeside(month, by))
  return (
    <View className='day-grid'>
      <View className='day-grid__head'>
        <View
          className='day-grid__turn day-grid__turn--back'
          {...tappable(() => turn(-1), { label: '上个月', disabled: month <= earliest })}
        >
          <Icon name='right' size='s' />
        </View>
        <Text className='text-bold text-figures' {...live}>
          {name}
        </Text>
        <View className='day-grid__turn' {...tappable(() => turn(1), { label: '下个月', disabled: over })}>
          <Icon name='right' size='s' />
        </View>
      </View>
      <View className='day-grid__days'>
        {HEADS.map((head) => (
          <View key={head} className='day-grid__weekday text-cap' {...unheard}>
            {head}
          </View>
        ))}
        {Array.from({ length: before }, (_, nth) => (
          <View key={nth} {...unheard} />
        ))}
        {days.map((day) => (
          <PickCell
            key={day}
            on={day === chosen}
            disabled={day < first || (last !== undefined && day > last)}
            spoken={`${dayName(dayStart(day))} ${weekdayName(dayStart(day))}`}
            onTap={() => onChoose(day)}
          >
            {String(Number(day.slice(8)))}
          </PickCell>
        ))}
      </View>
    </View>
  )
}

/** 2026-03 */
const monthOf = (day: Day): string => day.slice(0, 7)

function monthBeside(month: string, by: number): string {
  const { year, month: number } = wallClock(dayStart(`${month}-01`))
  return monthOf(dayKey(fromWallClock({ year, month: number + by, day: 1 })))
}

function laidOut(month: string): { days: Day[]; before: number; name: string } {
  const first = `${month}-01`
  const { year, month: number } = wallClock(dayStart(first))
  const days = Array.from({ length: 31 }, (_, nth) => addDays(first, nth)).filter((day) => monthOf(day) === month)
  return { days, before: weekdayOf(first), name: `${year} 年 ${number} 月` }
}
