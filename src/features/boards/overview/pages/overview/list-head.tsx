import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Segments } from '../../../components/segments'
import type { OverviewStore, RowOrder } from '../../overview.store'
import { RateLegend } from './rate-bar'
import './list-head.scss'

const ORDERS: { key: RowOrder; label: string }[] = [
  { key: 'tree', label: '按组织' },
  { key: 'rate', label: '按参学率' },
  { key: 'name', label: '按名称' },
]

/** How many lie below, in which order the reader wants them, and what the bars show. */
export const ListHead = observer(function ListHead({ store }: { store: OverviewStore }) {
  if (store.rows.length === 0) return <View className='overview__none text-2'>这一级下面还没有组织。</View>
  return (
    <View>
      <View className='overview-list'>
        <View className='text-cap'>{`下一级 ${store.rows.length} 个`}</View>
        <Segments items={ORDERS} value={store.order} onChange={(order) => store.sort(order)} />
      </View>
      <RateLegend last={store.rows.some(({ last }) => last !== null)} />
    </View>
  )
})
