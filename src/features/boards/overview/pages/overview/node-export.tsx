import { observer } from 'mobx-react-lite'
import { ExportButton } from '../../../components/export-button'
import type { OverviewStore } from '../../overview.store'

const ABOUT = {
  assignment: '这一级下面的团支部这一期的数字，一个支部一行，没有姓名。',
  month: '这一级下面的团支部，这个月已截止的各期合计，一个支部一行，没有姓名。',
}

/** The way to take the table of what is on the screen away. */
export const NodeExport = observer(function NodeExport({ store }: { store: OverviewStore }) {
  const overview = store.overview.value
  if (!overview || !store.may.includes('export-numbers')) return null
  return (
    <ExportButton
      of='exportNumbers'
      orgId={store.orgId}
      assignment={overview.assignment}
      frozen={overview.frozen !== null}
      {...(store.span === 'month' ? { month: store.month } : {})}
      about={ABOUT}
    />
  )
})
