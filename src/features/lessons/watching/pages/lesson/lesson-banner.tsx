import { observer } from 'mobx-react-lite'
import { Banner } from '../../../../../ui/banner'
import { OfflineBanner } from '../../../../../ui/offline-banner'
import type { LessonStore } from '../../../lesson.store'

/** What the member should know of the recording, one thing at a time. */
export const LessonBanner = observer(function LessonBanner({ store }: { store: LessonStore }) {
  const { watching } = store
  if (store.online && watching?.notice) return <Banner tone='blue' icon='info' title={watching.notice} />
  if (store.online && watching?.unreached)
    return <Banner icon='offline' title='记录暂时没有传上去' text='看过的先存在这部手机，稍后自动再试。' />
  return <OfflineBanner />
})
