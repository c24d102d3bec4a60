import { observer } from 'mobx-react-lite'
import { lately } from '../../../../../domain/time'
import { Banner } from '../../../../../ui/banner'
import { OfflineBanner } from '../../../../../ui/offline-banner'
import type { WritingsStore } from '../../writings.store'

/** Of when what is shown is, where the cloud can't be reached. */
export const ListBanner = observer(function ListBanner({ store }: { store: WritingsStore }) {
  const { value, app } = store
  if (app.session.online || value === null) return <OfflineBanner />
  const of = lately(value.now, app.serverClock.now())
  return <Banner icon='offline' title={`没有网络，下面是 ${of} 的内容`} text='送审、发布和撤回要联网。' />
})
