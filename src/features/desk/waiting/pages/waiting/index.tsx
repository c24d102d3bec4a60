import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { useApp, useStore } from '../../../../../stores/app'
import { useLive } from '../../../../../ui/use-live'
import { useRefresh } from '../../../../../ui/use-refresh'
import { LaidOut, useLayout } from '../../../../../ui/layout'
import { DeskStore } from '../../desk.store'
import { OnDesk } from './on-desk'
import { OnPhone } from './on-phone'
import './index.scss'

/** What waits for the reader and nothing else (工作台): a list beside the one that is looked at, and on a phone how many of each sort. */
export default observer(function WaitingPage() {
  const { session } = useApp()
  const store = useStore((app) => new DeskStore(app))
  const layout = useLayout()
  useRefresh(store)
  useLive({ look: () => store.look(), free: () => !store.found.busy && !store.busy })
  useEffect(() => {
    if (session.me.value === null) void session.refresh()
  }, [session])
  return <LaidOut value={layout.page}>{layout.wide ? <OnDesk store={store} /> : <OnPhone store={store} />}</LaidOut>
})
