import { View } from '@tarojs/components'
import type { Frozen } from '../../../../../contract/boards'
import type { Coverage, Participation } from '../../../../../domain/assignments/rate'
import { figures } from '../../../../../domain/assignments/rate-words'
import { Num } from '../../../../../ui/num'
import { AgainstLast } from '../../../components/against-last'
import { FrozenLine } from '../../../components/frozen-line'
import { percentWords } from '../../../number-words'
import { doneOfDue } from '../../overview-words'
import './figures.scss'

export interface NodeFigures {
  rate: Participation
  youthRate: Participation
  coverage: Coverage
  /** Where both are of one assignment. */
  frozen?: Frozen | null
  againstLast?: number | null
  coverageAgainstLast?: number | null
}

/** Both figures with their fractions, against the last assignment; the deadline's where they differ. */
export function Figures({ of }: { of: NodeFigures }) {
  const { rate, coverage, frozen = null, againstLast = null, coverageAgainstLast = null } = of
  return (
    <View>
      <View className='overview-figures'>
        <View className='overview-figures__one'>
          <View className='text-cap'>参学率</View>
          <Percent percent={rate.percent} />
          <AgainstLast points={againstLast} />
          <View className='text-cap'>{`${doneOfDue(rate)} 人`}</View>
        </View>
        <View className='overview-figures__one overview-figures__one--second'>
          <View className='text-cap'>覆盖面</View>
          <Percent percent={coverage.percent} />
          <AgainstLast points={coverageAgainstLast} />
          <View className='text-cap'>{`${figures(coverage.covered)} / ${figures(coverage.branches)} 个支部`}</View>
        </View>
      </View>
      <FrozenLine frozen={frozen} live={{ rate, coverage }} />
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
