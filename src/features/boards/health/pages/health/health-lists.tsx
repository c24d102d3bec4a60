import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Health } from '../../../../../contract/committee'
import { BRANCH_MEMBERS_MIN } from '../../../../../domain/people/health'
import { longTime } from '../../../../../domain/time'
import { described } from '../../../../../ui/aria'
import { Empty } from '../../../../../ui/empty'
import { Row } from '../../../../../ui/row'
import { Paged } from '../../../../../ui/paged'
import { figures } from '../../../../../domain/assignments/rate-words'
import { healthUrl } from '../../../routes'
import { lackWords } from '../../health-words'
import type { HealthStore } from '../../health.store'
import { LackGroup } from './lack-group'

interface Props {
  store: HealthStore
  health: Health
}

/** Three counts, each with its branches, and the levels below. A tap leads to the branch or the level. */
export function HealthLists({ store, health }: Props) {
  const { org, asOf, branches, noSecretary, small, staleRoster, below } = health
  if (asOf === null) return <Empty title='还没有统计过' text='每天凌晨 3 点后统计一次，统计好了这里会有数字。' />
  return (
    <View className='health'>
      <View className='text-bold'>{org.name}</View>
      <View className='text-cap'>{`下面 ${figures(branches)} 个团支部，统计于 ${longTime(asOf)}，每天凌晨一次`}</View>
      <LackGroup
        store={store}
        lack='noSecretary'
        title='没有团支书'
        list={noSecretary}
        note='有副书记的，名单、提醒和申诉由副书记管；没有副书记的，没有人管。'
      />
      <LackGroup
        store={store}
        lack='small'
        title={`团员不足 ${BRANCH_MEMBERS_MIN} 人`}
        list={small}
        note='团支部一般有 3 名以上团员，可以考虑并到相近的支部。'
      />
      <LackGroup
        store={store}
        lack='staleRoster'
        title='名册久未更新'
        list={staleRoster}
        note={`${staleRoster.days} 天以上没有导入或改过。名册不对，应学人数就不对。`}
      />
      {below.length > 0 && (
        <View className='health__group'>
          <View className='text-title' {...described('heading', undefined, 2)}>
            下一级
          </View>
          <Paged all={below} name='below'>
            {(level) => (
              <Row
                key={level.org.id}
                title={level.org.name}
                caption={lackWords(level)}
                onTap={() => void Taro.navigateTo({ url: healthUrl(level.org.id) })}
              />
            )}
          </Paged>
        </View>
      )}
    </View>
  )
}
