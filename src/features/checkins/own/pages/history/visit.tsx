import { View } from '@tarojs/components'
import type { Attended } from '../../../../../contract/checkins'
import { clockTime, wallClock, weekdayName } from '../../../../../domain/time'
import { asSentence } from '../../../../../ui/aria'
import { Num } from '../../../../../ui/num'
import { sessionName } from '../../../session-words'
import { byHandWords, leftWords, rangeWords, stateWords } from '../../attended-words'

const TONES: Record<Attended['state'], string> = {
  present: 'text-green',
  waiting: 'text-amber',
  denied: 'text-2',
  lapsed: 'text-2',
  undone: 'text-2',
}

/** One check-in, with all that is kept of it. */
export function Visit({ row }: { row: Attended }) {
  const { session, state, at } = row
  const said = stateWords(row)
  const more = [byHandWords(row), rangeWords(row), leftWords(row)].filter((words) => words !== null)
  const { month, day } = wallClock(at)
  const heard = [`${month}月${day}日`, clockTime(at), session.venue.name, sessionName(session), said, ...more]
  return (
    <View className='history__visit' {...asSentence(heard.filter((words) => words !== null).join('，'))}>
      <View className='history__day'>
        <Num>{day}</Num>
        <View className='text-cap'>{weekdayName(at)}</View>
      </View>
      <View className='history__words'>
        <View className='text-item'>{session.venue.name}</View>
        <View className='text-cap'>{sessionName(session)}</View>
        {said !== null && <View className={`text-note ${TONES[state]}`}>{said}</View>}
        {more.map((words) => (
          <View key={words} className='text-cap text-figures'>
            {words}
          </View>
        ))}
      </View>
      <View className='text-2 text-figures'>{clockTime(at)}</View>
    </View>
  )
}
