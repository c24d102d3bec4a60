import { observer } from 'mobx-react-lite'
import { Banner } from '../../../../../ui/banner'
import { OfflineBanner } from '../../../../../ui/offline-banner'
import type { ActivityStore } from '../../activity.store'
import { failedWords } from '../../failed-words'
import { changeWords } from '../../own-words'
import { momentWords } from '../../time-words'

/** What did not come about, what came about otherwise, what was changed since, and of when all this is. */
export const ActivityBanner = observer(function ActivityBanner({ store }: { store: ActivityStore }) {
  const { shown, own, failed, said, keptAt, online, at } = store
  const change = own?.change ?? null
  return (
    <>
      {failed !== null ? <Banner icon={online ? 'alert' : 'offline'} {...failedWords(failed, online)} /> : null}
      {failed === null && keptAt !== null && !online && (
        <Banner icon='offline' title={`没有网络，下面是 ${momentWords(keptAt, store.phoneNow())} 读到的`} />
      )}
      {failed === null && keptAt === null && <OfflineBanner />}
      {said !== null && <Banner tone='blue' icon='info' title={said} />}
      {shown !== null && change !== null && <Banner tone='blue' icon='clock' {...changeWords(change, shown, at)} />}
    </>
  )
})
