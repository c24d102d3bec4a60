import { Text, View } from '@tarojs/components'
import type { MyRecord } from '../../contract/lessons'
import { wallClock } from '../../domain/time'
import { Num } from '../../ui/num'
import { Strip } from '../../ui/strip'
import { Tally } from '../../ui/tally'

interface Props {
  record: MyRecord
  /** The strip in a sentence. */
  words: string
}

/** From here on the ticks fill the line, and its right end is this week. */
const FULL_STRIP = 13

/** Hours, weeks in a row and the last issues: one's own business. */
export function OwnRecord({ record, words }: Props) {
  const { classHours, streakWeeks, strip, since } = record
  return (
    <View className='me-record'>
      <View className='me-record__figures'>
        <View>
          <View className='text-cap'>累计学时</View>
          <View className='me-record__hours'>
            <Num size='xl'>{hours(classHours)}</Num>
            <Text className='text-2'>学时</Text>
          </View>
        </View>
        <View className='me-record__streak'>
          <Tally count={streakWeeks} label={`连续 ${streakWeeks} 周`} />
          <View className='text-cap me-record__weeks'>连续 {streakWeeks} 周</View>
        </View>
      </View>
      {strip.length > 0 && (
        <>
          <Strip items={strip.map(({ state }) => state)} label={words} />
          <View className='me-record__axis text-cap'>
            {since !== null && <Text>{month(since)}</Text>}
            <Text>{words}</Text>
            {strip.length >= FULL_STRIP && <Text>本周</Text>}
          </View>
        </>
      )}
    </View>
  )
}

/** Half hours add up; what the sum of fractions leaves behind the second place is no hour of anybody's. */
const hours = (sum: number): string => String(Math.round(sum * 100) / 100)

/** 2025 年 5 月 */
function month(instant: string): string {
  const { year, month: nth } = wallClock(instant)
  return `${year} 年 ${nth} 月`
}
