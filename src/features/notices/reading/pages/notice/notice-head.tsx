import { Text, View } from '@tarojs/components'
import type { NoticeDetail } from '../../../../../contract/notices'
import { figures } from '../../../../../domain/assignments/rate-words'
import { CATEGORY_NAMES } from '../../../../../domain/notices/category'
import { dayInYear, type Instant } from '../../../../../domain/time'
import { described } from '../../../../../ui/aria'
import { Icon } from '../../../../../ui/icon'
import { Rule } from '../../../../../ui/rule'
import { Tag } from '../../../../../ui/tag'
import { headWords } from '../../confirm-words'
import { moment } from '../../words'

interface Props {
  notice: NoticeDetail
  now: Instant
}

/** What is asked and what it is about, its title, who says it and since when, and how many have read it. */
export function NoticeHead({ notice, now }: Props) {
  const { confirm, category, repostedFrom, correction, title, source, publishAt, views, old } = notice
  const ask = confirm && headWords(confirm, now)
  // Of what came out elsewhere the day is known.
  const out = old ? dayInYear(publishAt, now) : moment(publishAt, now)
  return (
    <View className='notice-head'>
      <View className='notice-head__tags'>
        {ask && <Tag tone={ask.tone}>{ask.word}</Tag>}
        {correction && <Tag tone='amber'>已更正</Tag>}
        {ask && ask.until !== null && (
          <Text className={`notice-head__until ${ask.tone === 'red' ? 'text-red' : 'text-3'}`}>{ask.until}</Text>
        )}
        <Tag>{CATEGORY_NAMES[category]}</Tag>
        {old && <Tag>旧公告</Tag>}
        {repostedFrom !== null && <Tag>{`转自 ${repostedFrom}`}</Tag>}
      </View>
      <View className='notice-head__title' {...described('heading')}>
        <Text userSelect>{title}</Text>
      </View>
      <View className='notice-head__line text-cap'>
        <View className='notice-head__from'>
          <Text>{source}</Text>
          <Text className='text-figures'>{correction ? `${moment(correction.at, now)} 更正` : out}</Text>
        </View>
        <View className='notice-head__views text-figures' {...described('img', `${views} 人看过`)}>
          <Icon name='eye' size='xs' />
          <Text>{figures(views)}</Text>
        </View>
      </View>
      <Rule />
    </View>
  )
}
