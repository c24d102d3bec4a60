import { View } from '@tarojs/components'
import { described } from './aria'
import { isPart } from './share'
import './progress-bar.scss'

interface Props {
  /** 0..100 */
  percent: number
  /** Red is the reader's own, ink is the branch's. */
  tone?: 'red' | 'ink'
  /** Where no words beside it say the same. */
  spoken?: string
}

/** A share of a whole: what there is of it can be seen, and so can what it lacks. */
export function ProgressBar({ percent, tone = 'red', spoken }: Props) {
  const heard = spoken === undefined ? {} : described('img', spoken)
  return (
    <View className='progress-bar' {...heard}>
      <View
        className={`progress-bar__part progress-bar__part--${tone}${isPart(percent) ? ' progress-bar__part--some' : ''}`}
        style={{ width: `${percent}%` }}
      />
    </View>
  )
}
