import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { AppError } from '../../../../../contract/errors'
import { useApp, useStore } from '../../../../../stores/app'
import { Failure } from '../../../../../ui/failure'
import { LaidOut, useLayout } from '../../../../../ui/layout'
import { Loaded } from '../../../../../ui/loaded'
import { Screen } from '../../../../../ui/screen'
import { useRefresh } from '../../../../../ui/use-refresh'
import { WritingsStore } from '../../writings.store'
import { RowsSkeleton } from './list'
import { OnDesk } from './on-desk'
import { OnPhone } from './on-phone'
import './index.scss'

const CLOSED = '这一页给编辑和审核用，支部的给团支书和副书记，你现在没有这些角色。'

/** What an organisation writes; the reader's own where the address names none. */
export default observer(function WritingsPage() {
  const { orgId } = useRouter().params
  const { desks, session } = useApp()
  const org = orgId || desks.writings[0]?.id
  useEffect(() => {
    if (!orgId && session.me.value === null) void session.refresh()
  }, [orgId, session])
  // Another address is another organisation, also where the page stays.
  if (org !== undefined) return <OfOrg key={org} orgId={org} />
  return (
    <Screen title='公告'>
      <Loaded from={session.me} skeleton={<RowsSkeleton />} onRetry={() => void session.refresh()}>
        {() => <Failure error={new AppError('FORBIDDEN', CLOSED)} />}
      </Loaded>
    </Screen>
  )
})

const OfOrg = observer(function OfOrg({ orgId }: { orgId: string }) {
  const store = useStore((app) => new WritingsStore(app, orgId))
  const layout = useLayout()
  useRefresh(store)
  return <LaidOut value={layout.page}>{layout.wide ? <OnDesk store={store} /> : <OnPhone store={store} />}</LaidOut>
})
