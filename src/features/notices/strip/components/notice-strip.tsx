import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import type { NoticeCard } from '../../../../contract/notices'
import { tappable } from '../../../../ui/aria'
import { Icon } from '../../../../ui/icon'
import { Tag } from '../../../../ui/tag'
import { feedUrl, noticeUrl } from '../../routes'
import { stripWords } from '../strip-words'
import type { StripStore } from '../strip.store'
import './notice-strip.scss'

/** The notices that matter now, a line each, and the way to all; nothing where there are none. */
export const NoticeStrip = observer(function NoticeStrip({ store }: { store: StripStore }) {
  const { rows, now } = store
  if (rows.length === 0) return null
  return (
    <View className='notice-strip'>
      <View
        className='notice-strip__head'
        {...tappable(() => void Taro.switchTab({ url: feedUrl() }), { role: 'link', label: '公告，全部' })}
      >
        <Text className='text-title'>公告</Text>
        <View className='notice-strip__all'>
          <Text>全部</Text>
          <Icon name='right' size='s' />
        </View>
      </View>
      {rows.map((card) => (
        <Line key={card.noticeId} card={card} now={now} />
      ))}
    </View>
  )
})

function Line({ card, now }: { card: NoticeCard; now: string }) {
  const { mark, when, seenBy, heard } = stripWords(card, now)
  return (
    <View
      className='notice-strip__line'
      hoverClass='notice-strip__line--pressed'
      {...tappable(() => void Taro.navigateTo({ url: noticeUrl(card.noticeId) }), { role: 'link', label: heard })}
    >
      <Tag tone={mark.tone}>{mark.word}</Tag>
      <View className='notice-strip__words'>
        <View className='text-one-line'>{card.title}</View>
        {seenBy !== null && <View className='text-cap'>{seenBy}</View>}
      </View>
      <Text className='notice-strip__when text-cap text-figures'>{when}</Text>
    </View>
  )
}
