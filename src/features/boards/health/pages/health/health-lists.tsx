import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Health, HealthList } from '../../../../../contract/committee'
import { BRANCH_MEMBERS_MIN } from '../../../../../domain/people/health'
import { longTime } from '../../../../../domain/time'
import { Empty } from '../../../../../ui/empty'
import { Num } from '../../../../../ui/num'
import { Row } from '../../../../../ui/row'
import { Paged } from '../../../../../ui/paged'
import { figures } from '../../../../../domain/assignments/rate-words'
import { boardUrl, healthUrl } from '../../../routes'
import { lackWords } from '../../health-words'
import { useSome } from './use-some'

/** Four counts, each with the first few branches by name, and the levels below. A tap leads to the branch or the level. */
export function HealthLists({ health }: { health: Health }) {
  const { org, asOf, branches, noSecretary, small, notJoined, staleRoster, below } = health
  if (asOf === null) return <Empty title='还没有统计过' text='每天凌晨 3 点后统计一次，统计好了这里会有数字。' />
  return (
    <View className='health'>
      <View className='text-bold'>{org.name}</View>
      <View className='text-cap'>{`下面 ${figures(branches)} 个团支部，统计于 ${longTime(asOf)}，每天凌晨一次`}</View>
      <Group
        title='没有团支书'
        list={noSecretary}
        note='有副书记的，名单、提醒和申诉由副书记管；没有副书记的，没有人管。'
      />
      <Group
        title={`团员不足 ${BRANCH_MEMBERS_MIN} 人`}
        list={small}
        note='团支部一般有 3 名以上团员，可以考虑并到相近的支部。'
      />
      <Group
        title='有人还没加入小程序'
        list={notJoined}
        note={notJoined.people > 0 ? `一共 ${figures(notJoined.people)} 人，在花名册上，还没有加入。` : ''}
      />
      <Group
        title='名册久未更新'
        list={staleRoster}
        note={`${staleRoster.days} 天以上没有人加入、退出或改动。名册不对，应学人数就不对。`}
      />
      {below.length > 0 && (
        <View className='health__group'>
          <View className='text-title'>下一级</View>
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

/** Of each kind a few are shown first: the next kind must not lie screens below. */
const AT_FIRST = 6

function Group({ title, list, note }: { title: string; list: HealthList; note: string }) {
  const { count, first } = list
  const more = count - first.length
  const { some, waiting, showMore } = useSome(first, { name: title, atOnce: AT_FIRST })
  return (
    <View className='health__group'>
      <View className='health__head'>
        <View className='text-title'>{title}</View>
        <View className='health__count'>
          <Num size='m'>{figures(count)}</Num>
          <View className='text-cap'>个支部</View>
        </View>
      </View>
      {count === 0 ? <View className='text-2'>没有。</View> : note !== '' && <View className='text-cap'>{note}</View>}
      {some.map(({ id, name }) => (
        <Row key={id} title={name} onTap={() => void Taro.navigateTo({ url: boardUrl(id) })} />
      ))}
      {waiting > 0 && <Row title={`再看 ${waiting} 个`} chevron={false} onTap={showMore} />}
      {more > 0 && waiting === 0 && <View className='text-cap'>{`另有 ${figures(more)} 个，到下一级里看`}</View>}
    </View>
  )
}
