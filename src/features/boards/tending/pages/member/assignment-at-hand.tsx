import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { HistoryRow } from '../../../../../contract/tending'
import { spaced } from '../../../../../domain/assignments/label'
import { clockTime, dayName } from '../../../../../domain/time'
import { described, live } from '../../../../../ui/aria'
import { Button } from '../../../../../ui/button'
import { Empty } from '../../../../../ui/empty'
import { historyWord } from '../../member-words'
import type { MemberStore } from '../../member.store'
import { ReasonForm } from './reason-form'

/** The picked assignment: how it stands, what the member says of it, and what the secretary can do. */
export const AssignmentAtHand = observer(function AssignmentAtHand({ store }: { store: MemberStore }) {
  const { act, assignment, busy, problem, deed } = store
  if (!assignment) return <Empty title='还没有团课' text='第一期发布后，这里有这位成员的记录。' />
  const waits = assignment.appeal?.state === 'open'
  return (
    <View className='member__which'>
      <View className='text-cap'>{spaced(assignment.label)}</View>
      <View className='text-title' {...described('heading', undefined, 2)}>
        {assignment.title}
      </View>
      <View className='member__state text-2' {...live}>
        {historyWord(assignment)}
      </View>
      {assignment.appeal && <Said appeal={assignment.appeal} />}
      {act.failure && deed === null && (
        <View className='text-note text-amber' {...live}>
          {problem}
        </View>
      )}
      <View className='member__deeds'>
        {waits && store.mayCorrect && (
          <Button kind='primary' small onTap={() => store.ask('accept')}>
            同意补记
          </Button>
        )}
        {waits && store.mayCorrect && (
          <Button small onTap={() => store.ask('refuse')}>
            不予补记
          </Button>
        )}
        {waits && store.mayChange && !store.mayCorrect && (
          <Button small onTap={() => store.ask('accept')}>
            记录已有，答复申诉
          </Button>
        )}
        {store.mayExcuse && (
          <Button small icon='calendar' onTap={() => store.ask('excuse')}>
            请假
          </Button>
        )}
        {store.mayTakeExcuseBack && (
          <Button small busy={busy} onTap={() => void store.takeExcuseBack()}>
            取消请假
          </Button>
        )}
        {!waits && store.mayCorrect && (
          <Button small onTap={() => store.ask('accept')}>
            补记完成
          </Button>
        )}
      </View>
      {/* In a place of its own: what goes takes all of its siblings along to be sent again. */}
      <View>
        <ReasonForm store={store} />
      </View>
    </View>
  )
})

const STANDS = { open: '等你答复', accepted: '已同意', refused: '未同意' }

function Said({ appeal }: { appeal: NonNullable<HistoryRow['appeal']> }) {
  return (
    <View className='member__said'>
      <View className='text-cap'>{`申诉\u3000${dayName(appeal.at)} ${clockTime(appeal.at)}\u3000${STANDS[appeal.state]}`}</View>
      <View className='member__words'>{appeal.text}</View>
      {appeal.answer !== null && <View className='text-2'>{`答复：${appeal.answer}`}</View>}
    </View>
  )
}
