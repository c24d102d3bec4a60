import { View } from '@tarojs/components'
import { described } from '../../../../../ui/aria'
import { isPart } from '../../../../../ui/share'
import { LAST_FINAL } from '../../../number-words'
import { barWords, type BarRow } from '../../overview-words'
import './rate-bar.scss'

/** Participation as a bar, the last assignment's as a tick of ink, coverage as a ring. A branch has no coverage of its own. */
export function RateBar({ row }: { row: BarRow }) {
  const { rate, coverage, last, isBranch } = row
  const share = Math.min(100, rate.percent ?? 0)
  return (
    <View className='rate-bar' {...described('img', barWords(row))}>
      <View
        className={`rate-bar__part${isPart(share) ? ' rate-bar__part--some' : ''}`}
        style={{ width: `${share}%` }}
      />
      {last !== null && <View className='rate-bar__last' style={{ left: `${last}%` }} />}
      {!isBranch && coverage.percent !== null && (
        <View className='rate-bar__ring' style={{ left: `${coverage.percent}%` }} />
      )}
    </View>
  )
}

/** What the marks are. */
export function RateLegend({ last }: { last: boolean }) {
  return (
    <View className='rate-legend'>
      <View className='rate-legend__one'>
        <View className='rate-legend__bar' />
        参学率
      </View>
      {last && (
        <View className='rate-legend__one'>
          <View className='rate-legend__last' />
          {LAST_FINAL}
        </View>
      )}
      <View className='rate-legend__one'>
        <View className='rate-legend__ring' />
        覆盖面
      </View>
    </View>
  )
}
