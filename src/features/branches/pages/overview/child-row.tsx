import { Text, View } from '@tarojs/components'
import type { OverviewRow } from '../../../../contract/branches'
import { tappable } from '../../../../ui/aria'
import { Icon } from '../../../../ui/icon'
import { Num } from '../../../../ui/num'
import { ProgressBar } from '../../../../ui/progress-bar'
import { figures, percentWords } from '../../board-words'
import { openRow } from '../../open-node'

interface Props {
  row: OverviewRow
  lessonId: string | null
}

/** One organisation below: bar and number are its participation; a tap opens its level. */
export function ChildRow({ row, lessonId }: Props) {
  const { org, rate, coverage, isBranch } = row
  return (
    <View
      className='child-row'
      hoverClass='child-row--pressed'
      {...tappable(() => openRow(row, lessonId), { role: 'link' })}
    >
      <View className='child-row__words'>
        <View className='child-row__line'>
          <View className='text-item'>{org.name}</View>
          {!isBranch && <View className='text-cap text-figures'>{`覆盖面 ${percentWords(coverage.percent)}%`}</View>}
        </View>
        <View className='child-row__bar'>
          <ProgressBar percent={rate.percent ?? 0} />
        </View>
        <Text className='text-cap text-figures'>
          {`已完成 ${figures(rate.onTime)} / ${figures(rate.roster - rate.excused)} 人`}
        </Text>
      </View>
      <View className='child-row__rate'>
        <Num size='m'>{percentWords(rate.percent)}</Num>
        {rate.percent !== null && <Text className='text-cap'>%</Text>}
      </View>
      <View className='child-row__chevron'>
        <Icon name='right' size='s' />
      </View>
    </View>
  )
}
