import { View } from '@tarojs/components'
import type { TalksOverview } from '../../../../contract/talks'
import { yearOf } from '../../../../domain/talks/year'
import { described, part, unheard } from '../../../../ui/aria'
import { Num } from '../../../../ui/num'
import { ProgressBar } from '../../../../ui/progress-bar'

/** What was held below, each level’s own as its target is, in the order of the tree: nobody is ranked. */
export function Below({ year }: { year: TalksOverview }) {
  const targets = new Set(year.children.map(({ target }) => target))
  const [only] = targets
  return (
    <View>
      <View className='year__heading'>
        <View className='text-bold' {...described('heading', undefined, 2)}>
          {year.year === yearOf(year.now) ? '下级今年' : `下级 ${year.year} 年`}
        </View>
        {targets.size === 1 && <View className='text-cap'>{`目标各 ${only} 场`}</View>}
      </View>
      <View {...part('list')}>
        {year.children.map(({ org, held, target }) => (
          <View key={org.id} className='year__child' {...part('listitem')}>
            <View>{org.name}</View>
            <View {...unheard}>
              <ProgressBar percent={Math.min(100, (held / target) * 100)} tone='ink' />
            </View>
            <View className='year__held'>
              <Num size='s'>{held}</Num>
            </View>
          </View>
        ))}
      </View>
      <View className='text-cap year__none'>按组织树排列，不排名次。只算各自的讲师讲的，不含再下一级</View>
    </View>
  )
}
