import { useContext } from 'react'
import { Banner } from './banner'
import { OnlineContext } from './online'

/** On every screen while the phone has no network. */
export function OfflineBanner() {
  if (useContext(OnlineContext)) return null
  return <Banner icon='offline' title='没有网络' text='已经记下的都在这部手机里，联网后自动补传。' />
}
