import { Text, View } from '@tarojs/components'
import type { MyRecord } from '../../../../contract/lessons'
import { historyWords } from '../../../../domain/assignments/history'
import { Num } from '../../../../ui/num'
import { Strip } from '../../../../ui/strip'
import { Tally } from '../../../../ui/tally'
import { hours, month } from '../record-words'
import './own-record.scss'

/** From here on the ticks fill the line, and its right end is this week. */
const FULL_STRIP = 13

/** Hours, weeks in a row and the last issues: one's own business. */
export function OwnRecord({ record }: { record: MyRecord }) {
  const { classHours, streakWeeks, strip, since } = record
  const words = historyWords(strip)
  return (
    <View className='own-record'>
      <View className='own-record__figures'>
        <View>
          <View className='text-cap'>累计学时</View>
          <View className='own-record__hours'>
            <Num size='xl'>{hours(classHours)}</Num>
            <Text className='text-2'>学时</Text>
          </View>
        </View>
        <View className='own-record__streak'>
          <Tally count={streakWeeks} label={`连续 ${streakWeeks} 周`} />
          <View className='text-cap own-record__weeks'>连续 {streakWeeks} 周</View>
        </View>
      </View>
      {strip.length > 0 && (
        <>
          <Strip items={strip} label={words} />
          <View className='own-record__axis text-cap'>
            {since !== null && <Text>{month(since)}</Text>}
            <Text>{words}</Text>
            {strip.length >= FULL_STRIP && <Text>本周</Text>}
          </View>
        </>
      )}
    </View>
  )
}
