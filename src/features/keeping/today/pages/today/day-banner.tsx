import { observer } from 'mobx-react-lite'
import { useContext } from 'react'
import { Banner } from '../../../../../ui/banner'
import { OfflineBanner } from '../../../../../ui/offline-banner'
import { OnlineContext } from '../../../../../ui/online'
import type { TodayStore } from '../../today.store'

/** People who were let in and are on this phone only: they count, and are sent by themselves. */
export const DayBanner = observer(function DayBanner({ store }: { store: TodayStore }) {
  const online = useContext(OnlineContext)
  const { unsent, stuck } = store
  if (unsent > 0 && !online)
    return (
      <Banner
        icon='offline'
        title={`没有网络，${unsent} 人已存在这部手机`}
        text='已经算数，联网后自动上传。上传前别删小程序。'
      />
    )
  if (unsent > 0 && stuck)
    return (
      <Banner
        icon='alert'
        title={`${unsent} 条没传上去`}
        text='已经算数，会自动再传。上传前别删小程序。'
        action={{ label: '现在重试', onTap: () => store.send() }}
      />
    )
  return <OfflineBanner />
})
