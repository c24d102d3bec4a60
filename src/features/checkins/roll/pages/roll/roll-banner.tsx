import { observer } from 'mobx-react-lite'
import { useContext } from 'react'
import { Banner } from '../../../../../ui/banner'
import { OnlineContext } from '../../../../../ui/online'
import type { RollStore } from '../../roll.store'

const COUNTED = '已经算数，联网后自动上传。上传前别删小程序。'

/** What is on this phone only, and that it counts. */
export const RollBanner = observer(function RollBanner({ store }: { store: RollStore }) {
  const online = useContext(OnlineContext)
  const { unsent, stuck } = store
  if (!online && unsent > 0)
    return <Banner icon='offline' title={`没有网络，${unsent} 人已存在这部手机`} text={COUNTED} />
  if (!online) return <Banner icon='offline' title='没有网络' text='扫码和手动登记照样算数，联网后自动上传。' />
  if (stuck === 0) return null
  const retry = { label: '现在重试', onTap: () => void store.retry() }
  return (
    <Banner
      icon='alert'
      title={`${stuck} 条没传上去`}
      text='已经算数，还在这部手机里。上传前别删小程序。'
      action={retry}
    />
  )
})
