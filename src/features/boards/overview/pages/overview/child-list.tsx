import { observer } from 'mobx-react-lite'
import { Paged } from '../../../../../ui/paged'
import { orderWords } from '../../overview-words'
import type { OverviewStore } from '../../overview.store'
import { ChildRow } from './child-row'

/** The organisations below, by the page. Another order begins at its first. */
export const ChildList = observer(function ChildList({ store }: { store: OverviewStore }) {
  return (
    <Paged key={orderWords(store.order)} all={store.rows} name='children'>
      {(row) => <ChildRow key={row.org.id} row={row} store={store} />}
    </Paged>
  )
})
