import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import type { ReactNode } from 'react'
import { Row } from '../../../../../ui/row'
import { Definitions } from '../../../components/definitions'
import { Freshness } from '../../../components/freshness'
import { healthUrl, settingsUrl } from '../../../routes'
import type { OverviewStore } from '../../overview.store'
import { Crumbs } from './crumbs'
import { Figures, type NodeFigures } from './figures'
import { ListHead } from './list-head'
import './node-body.scss'

/** What is shown of a node. */
export type ShownNode = NodeFigures & { now: string }

interface Props {
  store: OverviewStore
  of: ShownNode
  /** The rows, as the screen has room for them. */
  children: ReactNode
}

/** What a node shows, of an assignment or of a month: where it is, its figures, what lies below. */
export const NodeBody = observer(function NodeBody({ store, of, children }: Props) {
  const { overview, report, orgId } = store
  const busy = overview.busy || report.busy
  return (
    <View>
      <View className='overview__where'>
        <Crumbs store={store} />
        <Definitions of={store.span === 'week' ? 'overview' : 'month'} />
      </View>
      <View className='overview__figures'>
        <Figures of={of} />
        <Freshness asOf={of.rate.asOf} now={of.now} busy={busy} onRefresh={() => void store.refresh()} />
      </View>
      <ListHead store={store} />
      {children}
      <View className='overview__more'>
        <Row
          icon='shield'
          title='组织健康'
          caption='没有团支书、人数不足、还没加入、名册久未更新的'
          onTap={() => void Taro.navigateTo({ url: healthUrl(orgId) })}
        />
        <Row
          icon='filter'
          title='设置'
          caption={rankedBy(store)}
          onTap={() => void Taro.navigateTo({ url: settingsUrl(orgId) })}
        />
      </View>
    </View>
  )
})

/** What can be set, and by whose choice children are numbered where they are. */
const rankedBy = ({ ranking }: OverviewStore): string =>
  ranking?.on && ranking.by ? `名次已打开，由${ranking.by.name}设定` : '及格分、看课比例、名次、安静时段等'
