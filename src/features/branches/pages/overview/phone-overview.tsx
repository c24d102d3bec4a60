import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Loaded } from '../../../../ui/loaded'
import { Rule } from '../../../../ui/rule'
import { Screen } from '../../../../ui/screen'
import { Definitions } from '../../components/definitions'
import type { OverviewStore } from '../../overview.store'
import { ChildRow } from './child-row'
import { Crumbs } from './crumbs'
import { Figures } from './figures'
import { Issue, ListHead, NoChildren } from './list-head'
import { OverviewSkeleton } from './overview-skeleton'

/** The overview on a phone. */
export const PhoneOverview = observer(function PhoneOverview({ store }: { store: OverviewStore }) {
  const reload = () => void store.refresh()
  return (
    <Screen title='参学总览'>
      <Loaded from={store.overview} skeleton={<OverviewSkeleton />} onRetry={reload}>
        {(overview) => (
          <View className='overview'>
            <Issue store={store} overview={overview} />
            <Rule />
            <View className='overview__where'>
              <Crumbs store={store} />
              <Definitions of='overview' />
            </View>
            <Figures overview={overview} busy={store.overview.busy} onRefresh={reload} />
            <ListHead store={store} />
            {store.rows.map((row) => (
              <ChildRow key={row.org.id} row={row} lessonId={store.lessonId} />
            ))}
            {store.rows.length === 0 && <NoChildren />}
          </View>
        )}
      </Loaded>
    </Screen>
  )
})
