import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { NoticeCard } from '../../../contract/notices'
import { published, type Instant } from '../../../domain/time'
import { tappable } from '../../../ui/aria'
import { Icon } from '../../../ui/icon'
import { Tag } from '../../../ui/tag'
import { deadlineWords, fateOf, heardOf, marksOf, seenByWords, viewsWords, waitsFor } from '../card-words'
import { noticeUrl } from '../routes'
import './notice-row.scss'

interface Props {
  card: NoticeCard
  now: Instant
}

/** A notice in a list: the whole row opens it, and is heard as one sentence. */
export function NoticeRow({ card, now }: Props) {
  const deadline = deadlineWords(card, now)
  const fate = fateOf(card)
  const seenBy = seenByWords(card, now)
  return (
    <View
      className={`notice-row${card.unread ? ' notice-row--unread' : ''}`}
      hoverClass='notice-row--pressed'
      {...tappable(() => void Taro.navigateTo({ url: noticeUrl(card.noticeId) }), {
        role: 'link',
        label: heardOf(card, now),
      })}
    >
      <View className='notice-row__marks'>
        {marksOf(card, now).map(({ word, tone }) => (
          <Tag key={word} tone={tone}>
            {word}
          </Tag>
        ))}
        {deadline !== null && <Text className={waitsFor(card, now) ? 'text-red' : 'text-3'}>{deadline}</Text>}
        {fate !== null && <Tag tone={fate.tone}>{fate.word}</Tag>}
      </View>
      <View className='notice-row__title'>{card.title}</View>
      {seenBy !== null && <View className='text-cap'>{seenBy}</View>}
      <View className='notice-row__meta text-cap text-figures'>
        <Text>{`${card.source}　${published(card.publishAt, now)}`}</Text>
        <View className='notice-row__views'>
          <Icon name='eye' size='xs' />
          <Text>{viewsWords(card)}</Text>
        </View>
      </View>
    </View>
  )
}
