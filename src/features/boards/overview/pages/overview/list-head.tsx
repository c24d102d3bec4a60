import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { ReactNode } from 'react'
import type { OverviewStore } from '../../overview.store'
import { OrderPicker } from './order-picker'
import { RateLegend } from './rate-bar'
import './list-head.scss'

interface Props {
  store: OverviewStore
  wide: boolean
  /** As of when the numbers are. */
  fresh: ReactNode
}

/** Over the organisations below: of when the numbers are, what the bars show and, where there are no heads of columns, their order. */
export const ListHead = observer(function ListHead({ store, wide, fresh }: Props) {
  const none = store.rows.length === 0
  return (
    <View>
      {(none || !wide) && <View className='overview__fresh'>{fresh}</View>}
      {none ? (
        <View className='overview__none text-2'>这一级下面还没有组织。</View>
      ) : (
        <View className='overview-list'>
          <RateLegend last={store.hasLast} />
          {wide ? fresh : <OrderPicker store={store} />}
        </View>
      )}
    </View>
  )
})
