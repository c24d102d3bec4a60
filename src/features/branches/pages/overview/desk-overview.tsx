import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Loaded } from '../../../../ui/loaded'
import { Rule } from '../../../../ui/rule'
import { Definitions } from '../../components/definitions'
import { Desk, DeskHead } from '../../components/desk'
import type { OverviewStore } from '../../overview.store'
import { ChildTable } from './child-table'
import { Crumbs } from './crumbs'
import { Figures } from './figures'
import { Issue, ListHead, NoChildren } from './list-head'
import { OverviewSkeleton } from './overview-skeleton'

/** The overview on a desk: the same figures, the children in a table. */
export const DeskOverview = observer(function DeskOverview({ store }: { store: OverviewStore }) {
  const reload = () => void store.refresh()
  return (
    <Desk current='overview'>
      <Loaded from={store.overview} skeleton={<OverviewSkeleton />} onRetry={reload}>
        {(overview) => (
          <>
            <DeskHead title='参学总览'>
              <Issue store={store} overview={overview} />
            </DeskHead>
            <Rule />
            <View className='overview__where'>
              <Crumbs store={store} />
              <Definitions of='overview' />
            </View>
            <View className='desk-overview__figures'>
              <Figures overview={overview} busy={store.overview.busy} onRefresh={reload} />
            </View>
            <ListHead store={store} />
            {store.rows.length === 0 ? <NoChildren /> : <ChildTable rows={store.rows} lessonId={store.lessonId} />}
          </>
        )}
      </Loaded>
    </Desk>
  )
})
