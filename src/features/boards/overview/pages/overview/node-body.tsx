import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { Row } from '../../../../../ui/row'
import { Crumbs } from '../../../components/crumbs'
import { ConfirmsEntry } from '../../../components/confirms-entry'
import { Definitions } from '../../../components/definitions'
import { Freshness } from '../../../components/freshness'
import { healthUrl, settingsUrl } from '../../../routes'
import { openAbove } from '../../open-node'
import type { OverviewStore } from '../../overview.store'
import { ChildList } from './child-list'
import { ChildTable } from './child-table'
import { ConfirmReport } from './confirm-report'
import { Figures, type NodeFigures } from './figures'
import { ListHead } from './list-head'
import { NodeExport } from './node-export'
import { PeriodNotes } from './period-notes'
import './node-body.scss'

/** What is shown of a node; of a month there is no last one. */
export type ShownNode = NodeFigures & { now: string; last?: number | null }

interface Props {
  store: OverviewStore
  of: ShownNode
  wide: boolean
}

/** What a node shows, of an assignment or of a month: where it is, its figures, what lies below as a list or a table. */
export const NodeBody = observer(function NodeBody({ store, of, wide }: Props) {
  const { overview, report, orgId, crumbs, children, asked } = store
  const busy = overview.busy || report.busy
  const fresh = <Freshness asOf={of.rate.asOf} now={of.now} busy={busy} onRefresh={() => void store.refresh()} />
  return (
    <View>
      <View className='overview__where'>
        <Crumbs path={crumbs} below={children.length} onOpen={(id) => openAbove(id, asked)} />
        {!wide && <NodeExport store={store} />}
        <Definitions of={store.span === 'week' ? 'overview' : 'month'} />
      </View>
      <View className='overview__figures'>
        <Figures of={of} />
      </View>
      <ListHead store={store} wide={wide} fresh={fresh} />
      {wide ? <ChildTable store={store} of={of} /> : <ChildList store={store} />}
      <View className='overview__more'>
        <PeriodNotes store={store} of={of} />
        <ConfirmsEntry orgId={orgId} work='overview' />
        <Row
          icon='shield'
          title='组织健康'
          caption='没有团支书、团员不足、名册久未更新的'
          onTap={() => void Taro.navigateTo({ url: healthUrl(orgId) })}
        />
        <Row
          icon='filter'
          title='设置'
          caption={rankedBy(store)}
          onTap={() => void Taro.navigateTo({ url: settingsUrl(orgId) })}
        />
      </View>
      <ConfirmReport store={store} />
    </View>
  )
})

/** What can be set, and by whose choice children are numbered where they are. */
const rankedBy = ({ ranking }: OverviewStore): string =>
  ranking?.on && ranking.by ? `名次已打开，由${ranking.by.name}设定` : '及格分、看课比例、名次、安静时段等'
