import { observer } from 'mobx-react-lite'
import { Picker } from '../../../components/picker'
import { ORDERS, orderWords } from '../../overview-words'
import type { OverviewStore } from '../../overview.store'
import { isTurned } from '../../row-order'

/** In which order the reader wants the rows; a tap shows the others. On a desk the heads of the columns do this. */
export const OrderPicker = observer(function OrderPicker({ store }: { store: OverviewStore }) {
  const { order, hasLast } = store
  const options = ORDERS.filter(({ key }) => hasLast || key !== 'last')
  return (
    <Picker
      // One that was turned round on a desk is none of these.
      chosen={isTurned(order) ? '' : (order?.by ?? 'tree')}
      name={orderWords(order)}
      options={options}
      change='换一种顺序'
      title='下一级的顺序'
      onChoose={(chosen) => store.sort(options.find(({ key }) => key === chosen)?.order ?? null)}
    />
  )
})
