import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useApp, useStore } from '../../../../../stores/app'
import { useLive } from '../../../../../ui/use-live'
import { useRefresh } from '../../../../../ui/use-refresh'
import { NotOpen } from '../../../components/not-open'
import { NodeConfirms } from '../../node.store'
import { NodeScreen } from './node-screen'

/** How far confirming a notice is below a level; the reader's own office where the address names none. */
export default observer(function NodeConfirmsPage() {
  const { orgId, assignmentId } = useRouter().params
  const { desks } = useApp()
  const org = orgId || desks.of('overview')?.org.id
  if (org === undefined || !assignmentId) return <NotOpen title='确认总览' work='overview' />
  // Another address is another node, also where the page stays.
  return <Node key={`${org} ${assignmentId}`} orgId={org} assignmentId={assignmentId} />
})

function Node({ orgId, assignmentId }: { orgId: string; assignmentId: string }) {
  const store = useStore((app) => new NodeConfirms(app, orgId, assignmentId))
  useRefresh(store)
  useLive({ look: () => store.look(), free: () => !store.overview.busy })
  return <NodeScreen store={store} />
}
