import { View } from '@tarojs/components'
import type { ActivityCard } from '../../../../contract/homes'
import type { Instant } from '../../../../domain/time'
import { Seats, SeatsKey } from '../../../../ui/seats'
import { besideSeats, heardSeats, isUndrawn, seatWords } from '../seat-words'
import './places.scss'

interface Props {
  activity: ActivityCard
  now: Instant
  /** Where the reader waits, from 1 on. */
  mine?: number | null
}

/** How many places there are, and how they stand, in words and in cells. */
export function Places({ activity, now, mine = null }: Props) {
  const { quota, taken, waiting } = activity
  const undrawn = isUndrawn(activity, now)
  return (
    <View className='places'>
      <View className='places__words'>
        <View className='text-bold'>{seatWords(activity, now)}</View>
        {mine === null ? <View className='text-cap'>{besideSeats(activity, now)}</View> : <SeatsKey>我</SeatsKey>}
      </View>
      <Seats
        quota={quota}
        taken={undrawn ? 0 : taken}
        waiting={undrawn ? 0 : waiting}
        mine={mine}
        label={heardSeats(activity, now, mine)}
      />
    </View>
  )
}
