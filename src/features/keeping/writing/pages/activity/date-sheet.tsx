import { View } from '@tarojs/components'
import type { ActivityText } from '../../../../../contract/keeping'
import { WEEKS_MAX } from '../../../../../domain/limits'
import { addDays, dayKey, dayName, dayStart, type Instant } from '../../../../../domain/time'
import { live } from '../../../../../ui/aria'
import { Button } from '../../../../../ui/button'
import { Sheet } from '../../../../../ui/sheet'
import { DayGrid } from '../../../../../forms/day-grid'
import { onDay } from '../../written-times'
import './date-sheet.scss'

interface Props {
  text: ActivityText
  now: Instant
  /** How often it takes place; null where that is settled. */
  weeks: number | null
  onChange: (times: Partial<ActivityText>) => void
  onRepeat: (weeks: number) => void
  onClose: () => void
}

/** On which day, and for how many weeks. */
export function DateSheet({ text, now, weeks, onChange, onRepeat, onClose }: Props) {
  const day = dayKey(text.startsAt)
  return (
    <Sheet open title='日期' onClose={onClose}>
      <DayGrid chosen={day} first={dayKey(now)} onChoose={(chosen) => onChange(onDay(text, chosen))} />
      {weeks !== null && (
        <View className='date-sheet__weeks'>
          <View className='date-sheet__words'>
            每周重复
            <View className='text-cap' {...live}>
              {weeks === 1
                ? '只办这一次'
                : `共 ${weeks} 周，到 ${dayName(dayStart(addDays(day, (weeks - 1) * 7)))}，每场各报各的`}
            </View>
          </View>
          <Button small disabled={weeks <= 1} spoken='少一周' onTap={() => onRepeat(weeks - 1)}>
            −
          </Button>
          <Button small disabled={weeks >= WEEKS_MAX} spoken='多一周' onTap={() => onRepeat(weeks + 1)}>
            ＋
          </Button>
        </View>
      )}
      <Button onTap={onClose}>好了</Button>
    </Sheet>
  )
}
