import { Text, View } from '@tarojs/components'
import { dayRange, weekdayName } from '../../../../domain/time'
import { spaced } from '../../issue-words'
import type { Issue } from '../home.store'
import './issue-line.scss'

interface Props {
  issue: Issue
  now: string
}

/** The line under the masthead, as a weekly paper has it: number, days, today. */
export function IssueLine({ issue, now }: Props) {
  const parts = spaced(issue.label).split(/(\d+)/)
  return (
    <View className='issue-line'>
      <View>
        {parts.map((part, index) => (
          <Text key={index} className={/\d/.test(part) ? 'issue-line__figure' : ''}>
            {part}
          </Text>
        ))}
      </View>
      <View className='issue-line__days text-figures'>
        <Text>{dayRange(issue.opensAt, issue.deadline)}</Text>
        <Text>今天{weekdayName(now)}</Text>
      </View>
    </View>
  )
}
