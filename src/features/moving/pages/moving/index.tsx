import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { AppError } from '../../../../contract/errors'
import { BUNDLE_CHOSEN_MAX } from '../../../../domain/limits'
import { chooseFiles } from '../../../../services/platform/choose-file'
import { useApp, useStore } from '../../../../stores/app'
import { Failure } from '../../../../ui/failure'
import { LaidOut, useLayout } from '../../../../ui/layout'
import { Loaded } from '../../../../ui/loaded'
import { Screen } from '../../../../ui/screen'
import { useRefresh } from '../../../../ui/use-refresh'
import { MovingStore } from '../../moving.store'
import { asOne } from '../../one-file'
import { ENDINGS } from '../../words'
import { EarlierSkeleton } from './earlier'
import { OnDesk } from './on-desk'
import { OnPhone } from './on-phone'
import './index.scss'

const CLOSED = '只有这里的编辑和审核能导入旧公告'

/** Old notices on their way in, into the organisation of the address or the reader's own: 32j. */
export default observer(function MovingPage() {
  const { orgId } = useRouter().params
  const { session } = useApp()
  const own = session.me.value?.roles.find(({ may }) => may.includes('move-notices'))?.org.id
  const org = orgId || own
  useEffect(() => {
    if (!orgId && session.me.value === null) void session.refresh()
  }, [orgId, session])
  if (org !== undefined) return <OfOrg key={org} orgId={org} />
  return (
    <Screen title='导入旧公告'>
      <Loaded from={session.me} skeleton={<EarlierSkeleton />} onRetry={() => void session.refresh()}>
        {() => <Failure error={new AppError('FORBIDDEN', CLOSED)} />}
      </Loaded>
    </Screen>
  )
})

const choose = () => chooseFiles(ENDINGS, BUNDLE_CHOSEN_MAX)

const OfOrg = observer(function OfOrg({ orgId }: { orgId: string }) {
  const store = useStore((app) => new MovingStore(app, orgId, { choose, asOne }))
  const layout = useLayout()
  useRefresh(store)
  return <LaidOut value={layout.page}>{layout.wide ? <OnDesk store={store} /> : <OnPhone store={store} />}</LaidOut>
})
