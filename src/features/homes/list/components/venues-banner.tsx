import { observer } from 'mobx-react-lite'
import { useContext } from 'react'
import { clockTime, dayName } from '../../../../domain/time'
import { Banner } from '../../../../ui/banner'
import { OfflineBanner } from '../../../../ui/offline-banner'
import { OnlineContext } from '../../../../ui/online'
import type { VenuesStore } from '../venues.store'

/** Of when the list is, where the cloud can't be reached. */
export const VenuesBanner = observer(function VenuesBanner({ store }: { store: VenuesStore }) {
  const online = useContext(OnlineContext)
  const { of, stale } = store
  if (of === null || (online && stale === null)) return <OfflineBanner />
  const list = `${dayName(of)} ${clockTime(of)} 的列表`
  if (!online) return <Banner icon='offline' title={`没有网络，显示 ${list}`} />
  const retry = { label: '重试', onTap: () => void store.load() }
  return <Banner icon='alert' title={`没能更新，显示 ${list}`} text={stale?.message ?? ''} action={retry} />
})
