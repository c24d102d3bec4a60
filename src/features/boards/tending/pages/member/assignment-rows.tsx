import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { spaced } from '../../../../../domain/assignments/label'
import { Button } from '../../../../../ui/button'
import { Keep, useKeptOpen } from '../../../../../ui/kept'
import { Pager } from '../../../../../ui/pager'
import { Row } from '../../../../../ui/row'
import { scrollToStart, scrollToTop } from '../../../../../ui/scrolling'
import { Tag } from '../../../../../ui/tag'
import { historyWord } from '../../member-words'
import type { MemberStore } from '../../member.store'

const FIRST = 8
/** Where a turned page is read from. */
const ROWS = 'rows'
const WHOLE = new Keep<boolean>()

/** All assignments, newest first: a tap takes one in hand. */
export const AssignmentRows = observer(function AssignmentRows({ store }: { store: MemberStore }) {
  const [all, setAll] = useKeptOpen(WHOLE)
  const { assignments, assignment: chosen, pages } = store
  if (assignments.length < 2 && pages.at === 0) return null
  const whole = all || pages.at > 0 || assignments.length <= FIRST
  const pick = (assignmentId: string) => {
    store.pick(assignmentId)
    scrollToTop()
  }
  return (
    <View id={ROWS} className='member__rows'>
      <View className='member__head text-bold'>各期</View>
      {(whole ? assignments : assignments.slice(0, FIRST)).map((assignment) => (
        <Row
          key={assignment.assignmentId}
          title={spaced(assignment.label)}
          caption={historyWord(assignment)}
          value={
            assignment.appeal?.state === 'open' ? (
              <Tag tone='blue'>有申诉</Tag>
            ) : assignment.assignmentId === chosen?.assignmentId ? (
              '已选'
            ) : undefined
          }
          onTap={() => pick(assignment.assignmentId)}
        />
      ))}
      {whole ? (
        <Pager pages={pages} onTurned={() => scrollToStart(ROWS)} />
      ) : (
        <Button kind='quiet' onTap={() => setAll(true)}>
          {pages.last === null ? '看更多' : `看全部 ${assignments.length} 期`}
        </Button>
      )}
    </View>
  )
})
