import { View } from '@tarojs/components'
import { described } from './aria'
import './progress-bar.scss'

interface Props {
  /** 0..100 */
  percent: number
  /** Red is the reader's own, ink is the branch's. */
  tone?: 'red' | 'ink'
  /** Where no words beside it say the same. */
  ariaLabel?: string
}

/** A share of a whole. */
export function ProgressBar({ percent, tone = 'red', ariaLabel }: Props) {
  const heard = ariaLabel === undefined ? {} : described('img', ariaLabel)
  return (
    <View className='progress-bar' {...heard}>
      <View className={`progress-bar__part progress-bar__part--${tone}`} style={{ width: `${percent}%` }} />
    </View>
  )
}
