import { View } from '@tarojs/components'
import type { Overview } from '../../../../contract/branches'
import { Num } from '../../../../ui/num'
import { Freshness } from '../../components/freshness'
import { apartWords, figures, percentWords } from '../../board-words'

interface Props {
  overview: Overview
  busy: boolean
  onRefresh: () => void
}

/** Both figures with their fractions; youth apart; as of when. */
export function Figures({ overview, busy, onRefresh }: Props) {
  const { rate, youthRate, coverage, now } = overview
  const apart = apartWords(rate)
  return (
    <View>
      <View className='overview-figures'>
        <View className='overview-figures__one'>
          <View className='text-cap'>参学率</View>
          <Percent percent={rate.percent} />
          <View className='text-cap'>{`${figures(rate.onTime)} / ${figures(rate.roster - rate.excused)} 人`}</View>
        </View>
        <View className='overview-figures__one overview-figures__one--second'>
          <View className='text-cap'>覆盖面</View>
          <Percent percent={coverage.percent} />
          <View className='text-cap'>{`${figures(coverage.covered)} / ${figures(coverage.branches)} 个支部`}</View>
        </View>
      </View>
      {apart !== '' && <View className='text-cap'>{apart}</View>}
      {youthRate.roster > 0 && (
        <View className='text-cap'>
          {`青年另计 ${percentWords(youthRate.percent)}%，${figures(youthRate.onTime)} / ${figures(youthRate.roster - youthRate.excused)} 人`}
        </View>
      )}
      <Freshness asOf={rate.asOf} now={now} busy={busy} onRefresh={onRefresh} />
    </View>
  )
}

function Percent({ percent }: { percent: number | null }) {
  return (
    <View className='overview-figures__percent'>
      <Num size='xl'>{percentWords(percent)}</Num>
      {percent !== null && <Num size='m'>%</Num>}
    </View>
  )
}
