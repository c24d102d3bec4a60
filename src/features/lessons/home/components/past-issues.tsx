import Taro from '@tarojs/taro'
import { Text, View } from '@tarojs/components'
import type { IssueCard } from '../../../../contract/lessons'
import { dayRange } from '../../../../domain/time'
import { tappable } from '../../../../ui/aria'
import { Cover } from '../../../../ui/cover'
import { Icon } from '../../../../ui/icon'
import { shortLabel, stateWord } from '../../issue-words'
import { lessonUrl, pastUrl } from '../../routes'
import './past-issues.scss'

interface Props {
  issues: readonly IssueCard[]
  /** How many the list of all of them opens. */
  total: number
  now: string
  /** Visitors have no state of their own. */
  joined: boolean
}

/** The last few issues, and the way to all of them. */
export function PastIssues({ issues, total, now, joined }: Props) {
  if (issues.length === 0) return null
  return (
    <View className='past-issues'>
      <View className='past-issues__head' {...tappable(() => void Taro.navigateTo({ url: pastUrl() }))}>
        <Text className='text-title'>往期</Text>
        <View className='past-issues__all'>
          <Text>全部 {total} 期</Text>
          <Icon name='right' size='s' />
        </View>
      </View>
      {issues.map((issue) => (
        <PastIssue key={issue.lessonId} issue={issue} now={now} joined={joined} />
      ))}
    </View>
  )
}

function PastIssue({ issue, now, joined }: Pick<Props, 'now' | 'joined'> & { issue: IssueCard }) {
  const { word, tone } = stateWord(issue, now)
  return (
    <View
      className='past-issues__issue'
      hoverClass='past-issues__issue--pressed'
      {...tappable(() => void Taro.navigateTo({ url: lessonUrl(issue.lessonId) }))}
    >
      <View className='past-issues__cover'>
        <Cover url={issue.coverUrl} height={62} sequence={issue.order} />
      </View>
      <View className='past-issues__words'>
        <View className='text-item text-one-line'>{issue.title}</View>
        <View className='past-issues__days text-cap'>
          {shortLabel(issue.label)}·{dayRange(issue.opensAt, issue.deadline)}
        </View>
        {joined && (
          <View className={`past-issues__state past-issues__state--${tone}`}>
            {issue.doneAt !== null && <Icon name='check' size='xs' />}
            <Text>{word}</Text>
          </View>
        )}
      </View>
    </View>
  )
}
