import { observer } from 'mobx-react-lite'
import { useContext } from 'react'
import { clockTime, dayNumber, lately } from '../../../../domain/time'
import { Banner } from '../../../../ui/banner'
import { OfflineBanner } from '../../../../ui/offline-banner'
import { OnlineContext } from '../../../../ui/online'
import type { FeedStore } from '../feed.store'

/** Of when what is shown is, where the cloud can't be reached. */
export const FeedBanner = observer(function FeedBanner({ store }: { store: FeedStore }) {
  const online = useContext(OnlineContext)
  const { value, stale, now } = store.list
  if (value === null || (online && stale === null)) return <OfflineBanner />
  const of = dayNumber(value.now) === dayNumber(now) ? clockTime(value.now) : lately(value.now, now)
  if (!online) return <Banner icon='offline' title={`没有网络，下面是 ${of} 的内容`} />
  return (
    <Banner
      icon='alert'
      title={`没能更新，下面是 ${of} 的内容`}
      text={stale?.message ?? ''}
      action={{ label: '重试', onTap: () => void store.load() }}
    />
  )
})
