import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { Overview } from '../../../../contract/branches'
import { deadlinePhrase } from '../../../../domain/time'
import { tappable } from '../../../../ui/aria'
import { IssuePicker } from '../../components/issue-picker'
import type { OverviewStore, RowOrder } from '../../overview.store'

const ORDERS: { key: RowOrder; label: string }[] = [
  { key: 'tree', label: '按组织顺序' },
  { key: 'rate', label: '按参学率' },
]

/** How many lie below, and in which order the reader wants them. */
export const ListHead = observer(function ListHead({ store }: { store: OverviewStore }) {
  if (store.rows.length === 0) return null
  return (
    <View className='overview-list'>
      <View className='text-cap'>下一级 {store.rows.length} 个，参学率</View>
      <View className='order-switch'>
        {ORDERS.map(({ key, label }) => {
          const chosen = store.order === key
          return (
            <View
              key={key}
              className={`order-switch__one${chosen ? ' order-switch__one--on' : ''}`}
              {...tappable(() => store.sort(key), { role: 'radio', label, chosen })}
            >
              {label}
            </View>
          )
        })}
      </View>
    </View>
  )
})

interface Props {
  store: OverviewStore
  overview: Overview
}

/** Which issue, until when. */
export const Issue = observer(function Issue({ store, overview }: Props) {
  return (
    <View className='overview__issue'>
      <IssuePicker
        chosen={overview.issue}
        issues={store.issues}
        error={store.past.error}
        onOpen={() => void store.loadIssues()}
        onChoose={(lessonId) => void store.choose(lessonId)}
      />
      <View className='text-cap'>{deadlinePhrase(overview.issue.deadline, overview.now)}</View>
    </View>
  )
})

/** A node without anything below. */
export function NoChildren() {
  return <View className='overview__none text-2'>这一级下面还没有组织。</View>
}
