import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useApp, useStore } from '../../../../../stores/app'
import { Loaded } from '../../../../../ui/loaded'
import { LaidOut, useLayout } from '../../../../../ui/layout'
import { Screen } from '../../../../../ui/screen'
import { Desk, DeskHead } from '../../../../../desk/desk'
import { NotOpen } from '../../../components/not-open'
import { useRefresh } from '../../../../../ui/use-refresh'
import { HealthStore } from '../../health.store'
import { HealthLists } from './health-lists'
import { HealthSkeleton } from './health-skeleton'
import './index.scss'

/** What the branches below a node lack; the reader's own office where the address names none. */
export default observer(function HealthPage() {
  const { orgId } = useRouter().params
  const { desks } = useApp()
  const org = orgId || desks.of('overview')?.org.id
  if (org === undefined) return <NotOpen title='组织健康' work='overview' />
  // Another address is another node, also where the page stays.
  return <Node key={org} orgId={org} />
})

const Node = observer(function Node({ orgId }: { orgId: string }) {
  const store = useStore((app) => new HealthStore(app, orgId))
  const layout = useLayout()
  useRefresh(store)
  const lists = (
    <Loaded from={store.health} skeleton={<HealthSkeleton />} onRetry={() => void store.refresh()}>
      {(health) => <HealthLists store={store} health={health} />}
    </Loaded>
  )
  return (
    <LaidOut value={layout.page}>
      {layout.wide ? (
        <Desk current='health' of={orgId}>
          <DeskHead title='组织健康' />
          {lists}
        </Desk>
      ) : (
        <Screen title='组织健康'>{lists}</Screen>
      )}
    </LaidOut>
  )
})
