import { View } from '@tarojs/components'
import type { KeptActivity } from '../../../contract/keeping'
import { clockTime, dayName } from '../../../domain/time'
import { tappable } from '../../../ui/aria'
import { Num } from '../../../ui/num'
import { Tag } from '../../../ui/tag'
import { countWords, dayWords, isUnderWay, kindTitle, spanWords, stageWords, troubleWords } from './activity-words'
import './kept-row.scss'

interface Props {
  activity: KeptActivity
  /** Of a list of one day the time stands first, of others the day. */
  ofOneDay?: boolean
  onTap: () => void
}

/** An activity as its keeper reads it: when, what, how many, and what waits for them. */
export function KeptRow({ activity, ofOneDay, onTap }: Props) {
  const { startsAt, draft, stage } = activity
  const state = stageWords(activity)
  const counts = countWords(activity)
  const trouble = troubleWords(activity)
  const here = ofOneDay && isUnderWay(activity) ? activity.present : null
  const said = draft ? '还没发布' : counts
  const present = here === null ? '' : `${here} 人到场`
  // In the order in which it is drawn.
  const spoken = ofOneDay
    ? [dayWords(startsAt), clockTime(startsAt), state, kindTitle(activity), said, trouble, present]
    : [dayName(startsAt), spanWords(activity), kindTitle(activity), said, trouble, present, state]
  return (
    <View
      className='kept-row'
      hoverClass='kept-row--pressed'
      {...tappable(onTap, { label: spoken.filter(Boolean).join('，') })}
    >
      <View className='kept-row__when'>
        {ofOneDay ? <Num>{clockTime(startsAt)}</Num> : <View className='text-bold'>{dayName(startsAt)}</View>}
        <View className='text-cap'>{ofOneDay ? state : spanWords(activity)}</View>
      </View>
      <View className='kept-row__words'>
        <View className='text-item'>{kindTitle(activity)}</View>
        <View className='text-cap'>{said}</View>
        {trouble !== '' && <View className='text-cap text-amber'>{trouble}</View>}
      </View>
      {here !== null && (
        <View className='text-2'>
          <Num>{here}</Num> 人
        </View>
      )}
      {!ofOneDay && <Tag tone={stage === 'cancelled' && !draft ? 'amber' : 'plain'}>{state}</Tag>}
    </View>
  )
}
