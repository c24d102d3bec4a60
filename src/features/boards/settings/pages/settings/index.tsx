import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useApp, useStore } from '../../../../../stores/app'
import { LaidOut, useLayout } from '../../../../../ui/layout'
import { Loaded } from '../../../../../ui/loaded'
import { Screen } from '../../../../../ui/screen'
import { Desk, DeskHead } from '../../../../../desk/desk'
import { NotOpen } from '../../../components/not-open'
import { useRefresh } from '../../../../../ui/use-refresh'
import { SettingsStore } from '../../settings.store'
import { SettingSheet } from './setting-sheet'
import { SettingsList } from './settings-list'
import { SettingsSkeleton } from './settings-skeleton'
import './index.scss'

/** What a committee may set, and has; the reader's own office where the address names none. */
export default observer(function SettingsPage() {
  const { orgId } = useRouter().params
  const { desks } = useApp()
  const org = orgId || desks.of('overview')?.org.id
  if (org === undefined) return <NotOpen title='设置' work='overview' />
  return <Committee key={org} orgId={org} />
})

const Committee = observer(function Committee({ orgId }: { orgId: string }) {
  const store = useStore((app) => new SettingsStore(app, orgId))
  const layout = useLayout()
  useRefresh(store)
  const list = (
    <Loaded from={store.settings} skeleton={<SettingsSkeleton />} onRetry={() => void store.refresh()}>
      {(settings) => <SettingsList settings={settings} store={store} />}
    </Loaded>
  )
  return (
    <LaidOut value={layout.page}>
      {layout.wide ? (
        <Desk current='settings' of={orgId}>
          <DeskHead title='设置' />
          {list}
          <SettingSheet store={store} />
        </Desk>
      ) : (
        <Screen title='设置'>
          {list}
          <SettingSheet store={store} />
        </Screen>
      )}
    </LaidOut>
  )
})
