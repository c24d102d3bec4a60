import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import type { CountedList } from '../../../contract/stars'
import type { Figure } from '../../../domain/stars/figures'
import { dayInYear, type Instant } from '../../../domain/time'
import { useStore } from '../../../stores/app'
import { live, tappable } from '../../../ui/aria'
import { Failure } from '../../../ui/failure'
import { Pager } from '../../../ui/pager'
import { CountedStore } from '../counted.store'
import { activityUrl } from '../routes'
import './counted.scss'

interface Props {
  checkId: string
  itemId: string
  figure: Figure
  now: Instant
}

/** The very activities that a figure was counted of. */
export const Counted = observer(function Counted({ checkId, itemId, figure, now }: Props) {
  const store = useStore((app) => new CountedStore(app, checkId, itemId))
  useEffect(() => void store.refresh(), [store])
  const { value: list, error } = store.pages.page
  if (list === null)
    return error ? (
      <Failure error={error} onRetry={() => void store.refresh()} />
    ) : (
      // Of a full page, so that what comes pushes nothing below it.
      <View className='counted__places text-cap'>正在找这些活动</View>
    )
  return (
    <View>
      <View className='text-cap counted__head'>{headWords(list, figure)}</View>
      {list.rows.map(({ activityId, title, startsAt, here }) => (
        <View
          key={activityId}
          className='counted__row'
          hoverClass='row--pressed'
          {...tappable(() => void Taro.navigateTo({ url: activityUrl(activityId) }), { role: 'link' })}
        >
          <Text className='counted__day text-cap'>{dayInYear(startsAt, now)}</Text>
          <Text className='counted__title'>{title}</Text>
          <Text className='text-cap'>{`${here} 人次`}</Text>
        </View>
      ))}
      <View className='text-note text-amber' {...live}>
        {error?.message ?? ''}
      </View>
      <Pager pages={store.pages} />
    </View>
  )
})

/** What is counted, and what is not by activities. */
function headWords({ activities, apart }: CountedList, figure: Figure): string {
  if (apart === null) return activities === 0 ? '没有算进来的活动。' : `就是这 ${activities} 场，新的在前。`
  const free = apart > 0 ? `，另有 ${apart} 人次没有参加活动，是自由到访` : ''
  const once = figure === 'visits' ? '' : '一个人来几次只算一个人。'
  return `${activities} 场活动${free}。${once}`
}
