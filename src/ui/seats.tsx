import { View } from '@tarojs/components'
import { described } from './aria'
import { ProgressBar } from './progress-bar'
import './seats.scss'

interface Props {
  quota: number
  taken: number
  waiting?: number
  /** Of those taken, so many are drawn red, from the first on: the reader's own, or whoever is there. */
  red?: number
  /** Where the reader waits, from 1 on. */
  mine?: number | null
  /** The same as a sentence: 24 席，已报 16，余 8. */
  label: string
}

/** More cells than this are no longer counted by eye. */
export const CELLS_MAX = 60
/** Those who wait beyond this are told by the number beside it. */
const WAITING_MAX = 20

/** Places of which each is a cell, taken or free, and after them those who wait; where there are too many, the share that is taken. */
export function Seats({ quota, taken, waiting = 0, red = 0, mine = null, label }: Props) {
  if (quota > CELLS_MAX)
    return <ProgressBar percent={(Math.min(taken, quota) / quota) * 100} tone='ink' spoken={label} />
  const waits = Math.min(waiting, WAITING_MAX)
  return (
    <View className='seats' {...described('img', label)}>
      <View className='seats__group'>
        {cells(
          quota,
          (nth) => `seats__cell${nth > taken ? '' : nth > red ? ' seats__cell--taken' : ' seats__cell--red'}`,
        )}
      </View>
      {waits > 0 && (
        <View className='seats__group'>
          <View className='seats__gap' />
          {cells(waits, (nth) => `seats__cell seats__cell--waiting${nth === mine ? ' seats__cell--mine' : ''}`)}
        </View>
      )}
    </View>
  )
}

const cells = (count: number, classOf: (nth: number) => string) =>
  Array.from({ length: count }, (_, index) => <View key={index} className={classOf(index + 1)} />)

/** What the red cell stands for, beside a row of them. */
export function SeatsKey({ children }: { children: string }) {
  return (
    <View className='seats-key'>
      <View className='seats__cell seats__cell--waiting seats__cell--mine seats-key__cell' />
      {children}
    </View>
  )
}
