import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { deadlinePhrase } from '../../../../../domain/time'
import { besideWords, monthWords } from '../../overview-words'
import type { OverviewStore } from '../../overview.store'
import type { ShownNode } from './node-body'

/** What else there is to know of the numbers: until when, over what, and what stands apart from the rate. */
export const PeriodNotes = observer(function PeriodNotes({ store, of }: { store: OverviewStore; of: ShownNode }) {
  const [overview, report] = [store.overview.value, store.report.value]
  const when =
    store.span === 'month'
      ? report && monthWords(report)
      : overview && deadlinePhrase(overview.assignment.deadline, overview.now)
  const notes = [...(when ? [when] : []), ...besideWords(of.rate, of.youthRate)]
  return (
    <View className='overview__notes'>
      {notes.map((note) => (
        <View key={note} className='text-cap'>
          {note}
        </View>
      ))}
    </View>
  )
})
