import { observer } from 'mobx-react-lite'
import { Banner } from '../../../../../ui/banner'
import { OfflineBanner } from '../../../../../ui/offline-banner'
import type { NoticeStore } from '../../notice.store'
import { moment } from '../../words'

/** Says of when what is shown is, where the cloud can't be asked. */
export const NoticeBanner = observer(function NoticeBanner({ store }: { store: NoticeStore }) {
  const { shown, readAt, online } = store
  if (!shown || readAt === null) return <OfflineBanner />
  const read = `下面是 ${moment(readAt, store.phoneNow())} 读到的`
  if (!online) return <Banner icon='offline' title={`没有网络，${read}`} text='附件要联网才能打开。' />
  if (!store.notice.error) return null
  return (
    <Banner
      icon='alert'
      title={`没能更新，${read}`}
      text={store.notice.error.message}
      action={{ label: '重试', onTap: () => void store.load() }}
    />
  )
})
