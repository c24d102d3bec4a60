import { View } from '@tarojs/components'
import type { TalksOverview } from '../../../../contract/talks'
import { part, unheard } from '../../../../ui/aria'
import { Num } from '../../../../ui/num'
import { ProgressBar } from '../../../../ui/progress-bar'
import { Heading } from '../../components/heading'

/** What was held below, in the order of the tree: nobody is ranked. */
export function Below({ year }: { year: TalksOverview }) {
  const targets = new Set(year.children.map(({ target }) => target))
  const [only] = targets
  return (
    <View>
      <Heading>下级今年</Heading>
      {targets.size === 1 && <View className='text-cap'>{`目标各 ${only} 场`}</View>}
      <View {...part('list')}>
        {year.children.map(({ org, held, target }) => (
          <View key={org.id} className='year__child' {...part('listitem')}>
            <View className='year__name'>{org.name}</View>
            <View className='year__bar' {...unheard}>
              <ProgressBar percent={Math.min(100, (held / target) * 100)} tone='ink' />
            </View>
            <View className='year__held'>
              <Num size='s'>{held}</Num>
            </View>
          </View>
        ))}
      </View>
      <View className='text-cap year__none'>按组织树排列，不排名次</View>
    </View>
  )
}
