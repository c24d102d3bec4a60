import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { sorted, tappable } from '../../../../../ui/aria'
import { Icon } from '../../../../../ui/icon'
import { part } from '../../../components/table'
import type { OverviewStore } from '../../overview.store'
import { orderAfter, type RowKey } from '../../row-order'
import './sort-head.scss'

interface Props {
  store: OverviewStore
  head: string
  /** What a tap orders the rows by; undefined where it orders nothing. */
  by: RowKey | undefined
}

/** The head of a column. A tap orders the rows by it, the next one turns them round, a third is the tree's order again. */
export const SortHead = observer(function SortHead({ store, head, by }: Props) {
  if (by === undefined) return <View {...part('columnheader')}>{head}</View>
  const { order } = store
  const rising = order?.by === by ? order.rising : null
  return (
    <View {...part('columnheader')} {...sorted(rising)}>
      <View
        className={`sort-head${rising === null ? '' : ' sort-head--on'}`}
        {...tappable(() => store.sort(orderAfter(order, by)), { label: `${head}，排序` })}
      >
        <View>{head}</View>
        <Icon name={rising ? 'up' : 'dn'} size='xs' />
      </View>
    </View>
  )
})
