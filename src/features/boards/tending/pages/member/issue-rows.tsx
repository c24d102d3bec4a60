import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { spaced } from '../../../../../domain/assignments/label'
import { Button } from '../../../../../ui/button'
import { Row } from '../../../../../ui/row'
import { Tag } from '../../../../../ui/tag'
import { historyWord } from '../../member-words'
import type { MemberStore } from '../../member.store'

const FIRST = 8

/** All issues, newest first: a tap takes one in hand. */
export const IssueRows = observer(function IssueRows({ store }: { store: MemberStore }) {
  const [all, setAll] = useState(false)
  const { issues, issue: chosen } = store
  if (issues.length < 2) return null
  const pick = (assignmentId: string) => {
    store.pick(assignmentId)
    void Taro.pageScrollTo({ scrollTop: 0 })
  }
  return (
    <View>
      <View className='member__head text-bold'>各期</View>
      {(all ? issues : issues.slice(0, FIRST)).map((issue) => (
        <Row
          key={issue.assignmentId}
          title={spaced(issue.label)}
          caption={historyWord(issue)}
          value={
            issue.appeal?.state === 'open' ? (
              <Tag tone='blue'>有申诉</Tag>
            ) : issue.assignmentId === chosen?.assignmentId ? (
              '正在看'
            ) : undefined
          }
          onTap={() => pick(issue.assignmentId)}
        />
      ))}
      {!all && issues.length > FIRST && (
        <Button kind='quiet' onTap={() => setAll(true)}>
          {`看全部 ${issues.length} 期`}
        </Button>
      )}
    </View>
  )
})
