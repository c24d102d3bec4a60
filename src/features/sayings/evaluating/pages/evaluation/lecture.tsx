import { Text, View } from '@tarojs/components'
import type { Evaluation } from '../../../../../contract/sayings'
import { clockTime } from '../../../../../domain/time'
import { described, tappable } from '../../../../../ui/aria'
import { Icon } from '../../../../../ui/icon'
import { Rule } from '../../../../../ui/rule'
import { Seal } from '../../../../../ui/seal'
import { Tag } from '../../../../../ui/tag'
import { goTo } from '../../../go-to'
import { activityUrl } from '../../../routes'
import { hostWords, whenWords } from '../../evaluation-words'

/** What it was, who spoke, and how many were there; it leads to all that was written of it. */
export function Lecture({ lecture }: { lecture: Evaluation }) {
  const { activityId, title, venue, host, present, attendedAt } = lecture
  const { name, about } = hostWords(host)
  const there = present === null ? '' : `到场 ${present} 人`
  const label = [name === '' ? '这场宣讲' : name, about, there].filter((words) => words !== '').join('，')
  return (
    <View>
      <View className='evaluation__tags'>
        <Tag>宣讲</Tag>
        {attendedAt !== null && <Tag tone='green' icon='check'>{`你 ${clockTime(attendedAt)} 到场`}</Tag>}
      </View>
      <View className='text-title-l evaluation__title' {...described('heading')}>
        {title}
      </View>
      <View className='text-2 evaluation__when'>{`${whenWords(lecture)}\u3000${venue.name}`}</View>
      <Rule />
      <View
        className='evaluation__host'
        hoverClass='row--pressed'
        {...tappable(() => goTo(activityUrl(activityId)), { role: 'link', label })}
      >
        {name !== '' && <Seal name={name} />}
        <View className='evaluation__who'>
          <View>{name === '' ? '这场宣讲' : name}</View>
          {about !== '' && <View className='text-cap'>{about}</View>}
        </View>
        <Text className='text-2'>{there}</Text>
        <Icon name='right' size='s' />
      </View>
    </View>
  )
}
