import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { PropsWithChildren } from 'react'
import { deadlinePhrase } from '../../../../../domain/time'
import { ExportButton } from '../../../components/export-button'
import { AssignmentPicker } from '../../../components/assignment-picker'
import { Segments } from '../../../components/segments'
import type { OverviewStore, Span } from '../../overview.store'
import { MonthPicker } from './month-picker'
import './period-head.scss'

const SPANS: { key: Span; label: string }[] = [
  { key: 'week', label: '按周' },
  { key: 'month', label: '按月' },
]

/** One assignment or a month, which one, and the way to take its table away. */
export const PeriodHead = observer(function PeriodHead({ store }: { store: OverviewStore }) {
  return (
    <View className='overview__which'>
      <Segments items={SPANS} value={store.wanted} onChange={(span) => void store.show(span)} />
      {store.span === 'week' ? <Week store={store} /> : <Month store={store} />}
    </View>
  )
})

const Week = observer(function Week({ store }: { store: OverviewStore }) {
  const overview = store.overview.value
  if (!overview) return null
  const { assignment, org, now } = overview
  const frozen = overview.frozen !== null
  return (
    <Side caption={deadlinePhrase(assignment.deadline, now)}>
      <AssignmentPicker
        chosen={assignment}
        list={store.list}
        onChoose={(assignmentId) => void store.choose(assignmentId)}
      />
      {mayExport(store) && (
        <ExportButton of='exportNumbers' orgId={org.id} assignment={assignment} frozen={frozen} about={ABOUT} />
      )}
    </Side>
  )
})

const Month = observer(function Month({ store }: { store: OverviewStore }) {
  const [report, overview] = [store.report.value, store.overview.value]
  const counted = report ? `已冻结 ${report.assignments.length} 期，按人数合计` : ''
  const waiting = report && report.waiting > 0 ? `，${report.waiting} 期还没截止` : ''
  return (
    <Side caption={`${counted}${waiting}`}>
      <MonthPicker chosen={store.month} months={store.months} onChoose={(month) => void store.chooseMonth(month)} />
      {mayExport(store) && overview && (
        <ExportButton
          of='exportNumbers'
          orgId={store.orgId}
          assignment={overview.assignment}
          frozen={overview.frozen !== null}
          month={store.month}
          about={ABOUT}
        />
      )}
    </Side>
  )
})

const mayExport = ({ may }: OverviewStore): boolean => may.includes('export-numbers')

const ABOUT = {
  assignment: '这一级下面的团支部这一期的数字，一个支部一行，没有姓名。',
  month: '这一级下面的团支部，这个月已截止的各期合计，一个支部一行，没有姓名。',
}

function Side({ caption, children }: PropsWithChildren<{ caption: string }>) {
  return (
    <View className='overview__period'>
      <View className='overview__pick'>{children}</View>
      <View className='text-cap'>{caption}</View>
    </View>
  )
}
