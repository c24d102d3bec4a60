import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { ActivityCard } from '../../../../contract/homes'
import type { Instant } from '../../../../domain/time'
import { retold, tappable } from '../../../../ui/aria'
import { Icon } from '../../../../ui/icon'
import { Num } from '../../../../ui/num'
import { actOf, dayOf, factsOf } from '../activity-words'
import { activityUrl } from '../../routes'
import './activity-row.scss'

/** Something that takes place: the whole row leads to it, where people sign up. */
export function ActivityRow({ card, now }: { card: ActivityCard; now: Instant }) {
  const { number, below } = dayOf(card, now)
  const { word, done } = actOf(card)
  return (
    <View
      className='activity-row'
      hoverClass='activity-row--pressed'
      {...tappable(() => void Taro.navigateTo({ url: activityUrl(card.activityId) }), {
        role: 'link',
        label: `${below} ${number} 日，${card.title}，${factsOf(card)}，${word}`,
      })}
    >
      <View className='activity-row__day' {...retold}>
        <Num size='m'>{number}</Num>
        <View className='text-cap'>{below}</View>
      </View>
      <View className='activity-row__words'>
        <View className='text-item'>{card.title}</View>
        <View className='text-cap text-figures activity-row__facts'>{factsOf(card)}</View>
      </View>
      <View className={`activity-row__act${done ? ' activity-row__act--done' : ''}`}>
        {done && <Icon name='check' size='xs' />}
        <Text>{word}</Text>
      </View>
    </View>
  )
}
