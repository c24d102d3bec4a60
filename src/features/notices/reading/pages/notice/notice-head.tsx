import { Text, View } from '@tarojs/components'
import type { NoticeDetail } from '../../../../../contract/notices'
import { figures } from '../../../../../domain/assignments/rate-words'
import { CATEGORY_NAMES } from '../../../../../domain/notices/category'
import type { Instant } from '../../../../../domain/time'
import { described } from '../../../../../ui/aria'
import { Icon } from '../../../../../ui/icon'
import { Rule } from '../../../../../ui/rule'
import { Tag } from '../../../../../ui/tag'
import { asks, type Mark } from '../../../card-words'
import { moment } from '../../words'

interface Props {
  notice: NoticeDetail
  now: Instant
}

/** What is asked and what it is about, its title, who says it and since when, and how many have read it. */
export function NoticeHead({ notice, now }: Props) {
  const { confirm, category, repostedFrom, correction, title, source, publishAt, views } = notice
  const running = asks(notice, now)
  const mark = confirmMark(confirm, running)
  const asked = mark.tone === 'red'
  return (
    <View className='notice-head'>
      <View className='notice-head__tags'>
        {confirm && <Tag tone={mark.tone}>{mark.word}</Tag>}
        {correction && <Tag tone='amber'>已更正</Tag>}
        {confirm && (
          <Text className={`notice-head__until ${asked ? 'text-red' : 'text-3'}`}>
            {`${moment(confirm.deadline, now)} ${running ? '前' : '已截止'}`}
          </Text>
        )}
        <Tag>{CATEGORY_NAMES[category]}</Tag>
        {repostedFrom !== null && <Tag>{`转自 ${repostedFrom}`}</Tag>}
      </View>
      <View className='notice-head__title' {...described('heading')}>
        <Text userSelect>{title}</Text>
      </View>
      <View className='notice-head__line text-cap'>
        <View className='notice-head__from'>
          <Text>{source}</Text>
          <Text className='text-figures'>
            {correction ? `${moment(correction.at, now)} 更正` : moment(publishAt, now)}
          </Text>
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

/** Asked anew, the one confirmed before is told; what is confirmed says so. */
function confirmMark(confirm: NoticeDetail['confirm'], running: boolean): Mark {
  if (confirm?.own) return { word: '已确认', tone: 'plain' }
  const word = confirm?.earlier ? '需重新确认' : '需确认'
  return { word, tone: running && confirm?.asked === true ? 'red' : 'plain' }
}
