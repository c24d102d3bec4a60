import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Loaded } from '../../../ui/loaded'
import { Rule } from '../../../ui/rule'
import { Screen } from '../../../ui/screen'
import { Paged } from '../components/paged'
import type { OverviewStore } from './overview.store'
import { ChildRow } from './child-row'
import { NodeBody } from './node-body'
import { OverviewSkeleton } from './overview-skeleton'
import { PeriodHead } from './period-head'

/** The overview on a phone. */
export const PhoneOverview = observer(function PhoneOverview({ store }: { store: OverviewStore }) {
  const reload = () => void store.refresh()
  // Another order begins at its first page.
  const rows = () => (
    <Paged key={store.order} all={store.rows}>
      {(row) => <ChildRow key={row.org.id} row={row} store={store} />}
    </Paged>
  )
  return (
    <Screen title='参学总览'>
      <View className='overview'>
        <PeriodHead store={store} />
        <Rule />
        {store.span === 'week' ? (
          <Loaded key='week' from={store.overview} skeleton={<OverviewSkeleton />} onRetry={reload}>
            {(overview) => (
              <NodeBody store={store} of={overview}>
                {rows()}
              </NodeBody>
            )}
          </Loaded>
        ) : (
          <Loaded key='month' from={store.report} skeleton={<OverviewSkeleton />} onRetry={reload}>
            {(report) => (
              <NodeBody store={store} of={report}>
                {rows()}
              </NodeBody>
            )}
          </Loaded>
        )}
      </View>
    </Screen>
  )
})
