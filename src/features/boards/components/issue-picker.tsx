import { View } from '@tarojs/components'
import { useState } from 'react'
import type { AppError } from '../../../contract/errors'
import { spaced } from '../../../domain/assignments/label'
import { tappable } from '../../../ui/aria'
import { Icon } from '../../../ui/icon'
import { Note } from '../../../ui/note'
import { Row } from '../../../ui/row'
import { Sheet } from '../../../ui/sheet'
import { Skeleton } from '../../../ui/skeleton'
import type { PickableIssue } from '../pickable-issue'
import './issue-picker.scss'

interface Props {
  /** The one that is shown. */
  chosen: Pick<PickableIssue, 'lessonId' | 'label'>
  issues: readonly PickableIssue[]
  onChoose: (lessonId: string) => void
  /** Where the list is fetched only when it is wanted. */
  onOpen?: () => void
  error?: AppError | null
}

/** Which issue the numbers are of; a tap shows the others. */
export function IssuePicker({ chosen, issues, onChoose, onOpen, error }: Props) {
  const [open, setOpen] = useState(false)
  const label = spaced(chosen.label)
  const show = () => {
    onOpen?.()
    setOpen(true)
  }
  const choose = (lessonId: string) => {
    setOpen(false)
    if (lessonId !== chosen.lessonId) onChoose(lessonId)
  }
  return (
    <View>
      <View className='issue-picker' {...tappable(show, { label: `${label}，换一期` })}>
        <View>{label}</View>
        <Icon name='down' size='s' />
      </View>
      <Sheet open={open} title='看哪一期' onClose={() => setOpen(false)}>
        {error && <Note icon='alert'>{`期次没有加载出来。${error.message}`}</Note>}
        {issues.length === 0 && !error && <Skeleton width='100%' height={40} />}
        {issues.map((issue) => (
          <Row
            key={issue.lessonId}
            title={spaced(issue.label)}
            value={issue.lessonId === chosen.lessonId ? '正在看' : undefined}
            chevron={false}
            onTap={() => choose(issue.lessonId)}
          />
        ))}
      </Sheet>
    </View>
  )
}
