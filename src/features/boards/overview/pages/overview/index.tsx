import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useApp, useStore } from '../../../../../stores/app'
import { useLive } from '../../../../../ui/use-live'
import { NotOpen } from '../../../components/not-open'
import { useRefresh } from '../../../../../ui/use-refresh'
import { OverviewStore } from '../../overview.store'
import { OverviewScreen } from './overview-screen'

/** A node's figures and its children's; the reader's own office where the address names none. */
export default observer(function OverviewPage() {
  const { orgId, assignmentId, month } = useRouter().params
  const { desks } = useApp()
  const org = orgId || desks.of('overview')?.org.id
  if (org === undefined) return <NotOpen title='参学总览' work='overview' />
  const asked = { orgId: org, assignmentId: assignmentId || null, month: month || null }
  // Another address is another node, also where the page stays.
  return <Node key={Object.values(asked).join(' ')} {...asked} />
})

interface Props {
  orgId: string
  assignmentId: string | null
  month: string | null
}

function Node({ orgId, assignmentId, month }: Props) {
  const store = useStore((app) => new OverviewStore(app, orgId, { assignmentId, month }))
  useRefresh(store)
  useLive({ look: () => store.look(), free: () => !store.overview.busy })
  return <OverviewScreen store={store} />
}
