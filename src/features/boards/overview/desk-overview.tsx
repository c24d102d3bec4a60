import { observer } from 'mobx-react-lite'
import { Loaded } from '../../../ui/loaded'
import { Rule } from '../../../ui/rule'
import { Desk, DeskHead } from '../components/desk'
import type { OverviewStore } from './overview.store'
import { ChildTable } from './child-table'
import { NodeBody } from './node-body'
import { OverviewSkeleton } from './overview-skeleton'
import { PeriodHead } from './period-head'

/** The overview on a desk: the same figures, the children in a table. */
export const DeskOverview = observer(function DeskOverview({ store }: { store: OverviewStore }) {
  const reload = () => void store.refresh()
  return (
    <Desk current='overview'>
      <DeskHead title='参学总览'>
        <PeriodHead store={store} />
      </DeskHead>
      <Rule />
      {store.span === 'week' ? (
        <Loaded key='week' from={store.overview} skeleton={<OverviewSkeleton />} onRetry={reload}>
          {(overview) => (
            <NodeBody store={store} of={overview}>
              <ChildTable store={store} />
            </NodeBody>
          )}
        </Loaded>
      ) : (
        <Loaded key='month' from={store.report} skeleton={<OverviewSkeleton />} onRetry={reload}>
          {(report) => (
            <NodeBody store={store} of={report}>
              <ChildTable store={store} />
            </NodeBody>
          )}
        </Loaded>
      )}
    </Desk>
  )
})
