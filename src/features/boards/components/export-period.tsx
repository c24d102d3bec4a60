import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { BoardAssignment } from '../../../contract/boards'
import { nameOf } from '../../../domain/assignments/called'
import { monthName } from '../../../domain/assignments/report'
import { wordsOf } from '../../../domain/kinds'
import { live, tappable } from '../../../ui/aria'
import { Icon } from '../../../ui/icon'
import type { IconName } from '../../../ui/icon-names'
import type { ExportSpan, ExportStore } from '../export.store'
import { Segments } from './segments'

const spansOf = (kind: string): { key: ExportSpan; label: string }[] => [
  { key: 'assignment', label: wordsOf(kind).one },
  { key: 'month', label: '一个月' },
]

interface Props {
  store: ExportStore
  /** The assignment on the screen. */
  assignment: Pick<BoardAssignment, 'label' | 'title' | 'kind'>
}

/** What the table is over: the assignment on the screen, or a month, turned over one by one. */
export const ExportPeriod = observer(function ExportPeriod({ store, assignment }: Props) {
  const { span, month, earlier, later } = store
  return (
    <View className='export-period'>
      <Segments items={spansOf(assignment.kind)} value={span} onChange={(one) => store.show(one)} />
      {span === 'assignment' ? (
        <View className='export-period__name'>{nameOf(assignment)}</View>
      ) : (
        <View className='export-period__months'>
          <Turn icon='back' name='上一个月' to={earlier} store={store} />
          <View className='export-period__name' {...live}>
            {monthName(month)}
          </View>
          <Turn icon='right' name='下一个月' to={later} store={store} />
        </View>
      )}
    </View>
  )
})

function Turn({ icon, name, to, store }: { icon: IconName; name: string; to: string | null; store: ExportStore }) {
  const turn = () => {
    if (to !== null) store.turnTo(to)
  }
  return (
    <View
      className={`export-period__turn${to === null ? ' export-period__turn--end' : ''}`}
      {...tappable(turn, { label: name, disabled: to === null })}
    >
      <Icon name={icon} size='s' />
    </View>
  )
}
