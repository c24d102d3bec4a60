import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { Loadable } from '../../../../../stores/loadable'
import { Loaded } from '../../../../../ui/loaded'
import { Rule } from '../../../../../ui/rule'
import { Screen } from '../../../../../ui/screen'
import { Desk, DeskHead } from '../../../../../desk/desk'
import { LaidOut, useLayout } from '../../../../../ui/layout'
import type { OverviewStore } from '../../overview.store'
import { NodeBody, type ShownNode } from './node-body'
import { NodeExport } from './node-export'
import { OverviewSkeleton } from './overview-skeleton'
import { PeriodHead } from './period-head'
import './overview.scss'

/** A node of an assignment or a month; what lies below is a list on a phone and a table on a desk. */
export const OverviewScreen = observer(function OverviewScreen({ store }: { store: OverviewStore }) {
  const layout = useLayout()
  const { wide } = layout
  const from: Loadable<ShownNode> = store.span === 'week' ? store.overview : store.report
  const node = (
    <Loaded key={store.span} from={from} skeleton={<OverviewSkeleton />} onRetry={() => void store.refresh()}>
      {(shown) => <NodeBody store={store} of={shown} wide={wide} />}
    </Loaded>
  )
  return (
    <LaidOut value={layout.page}>
      {wide ? (
        <Desk current='overview'>
          <DeskHead title='参学总览'>
            <PeriodHead store={store} />
            <NodeExport store={store} />
          </DeskHead>
          {node}
        </Desk>
      ) : (
        <Screen title='参学总览'>
          <View className='overview'>
            <PeriodHead store={store} />
            <Rule />
            {node}
          </View>
        </Screen>
      )}
    </LaidOut>
  )
})
