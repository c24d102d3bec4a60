import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { AssignmentPicker } from '../../../components/assignment-picker'
import { Segments } from '../../../components/segments'
import type { OverviewStore, Span } from '../../overview.store'
import { MonthPicker } from './month-picker'
import './period-head.scss'

const SPANS: { key: Span; label: string }[] = [
  { key: 'week', label: '按周' },
  { key: 'month', label: '按月' },
]

/** One assignment or a month, and which one. */
export const PeriodHead = observer(function PeriodHead({ store }: { store: OverviewStore }) {
  const assignment = store.overview.value?.assignment
  return (
    <View className='overview__which'>
      <Segments items={SPANS} value={store.wanted} onChange={(span) => void store.show(span)} />
      {store.span === 'month' ? (
        <MonthPicker chosen={store.month} months={store.months} onChoose={(month) => void store.chooseMonth(month)} />
      ) : (
        assignment && (
          <AssignmentPicker chosen={assignment} list={store.list} onChoose={(one) => void store.choose(one)} />
        )
      )}
    </View>
  )
})
