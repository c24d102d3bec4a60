import { observer } from 'mobx-react-lite'
import { useApp } from '../stores/app'
import { Banner } from './banner'

/** On every screen while the phone has no network. */
export const OfflineBanner = observer(function OfflineBanner() {
  const { session } = useApp()
  if (session.online) return null
  return <Banner icon='offline' title='没有网络' text='已经记下的都在这部手机里，联网后自动补传。' />
})
