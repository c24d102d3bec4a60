import { View } from '@tarojs/components'
import Taro, { useDidShow, useLoad, useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useContext, useEffect, type ReactNode } from 'react'
import { canScan } from '../../../../../services/platform/scan'
import { useStore } from '../../../../../stores/app'
import { Banner } from '../../../../../ui/banner'
import { Button } from '../../../../../ui/button'
import { goBack } from '../../../../../ui/navigation'
import { OnlineContext } from '../../../../../ui/online'
import { Screen } from '../../../../../ui/screen'
import { ownCodeUrl } from '../../../routes'
import { CheckinStore } from '../../checkin.store'
import { ResultBar } from '../../components/result'
import { phone } from '../../phone'
import { Shown } from './shown'
import '../../components/checking.scss'

/** 签到: the camera, what came of it, and what else there is. */
export default observer(function CheckinPage() {
  const { venueId = '' } = useRouter().params
  const store = useStore((app) => new CheckinStore(app, phone, venueId))
  const online = useContext(OnlineContext)
  useLoad(({ scan }: { scan?: string }) => void store.begin(scan === '1' && canScan))
  useDidShow(() => store.show())
  // The network is back.
  useEffect(() => {
    if (online && store.door.here.error) void store.door.load()
  }, [online, store])
  return (
    <Screen title='签到' banner={bannerOf(store)} bar={barOf(store)}>
      <View className='checking'>
        <Shown store={store} />
      </View>
    </Screen>
  )
})

function bannerOf({ step, online }: CheckinStore): ReactNode {
  if (step.at !== 'stored') return undefined
  const title = online ? '还没送到，签到已存在这部手机' : '没有网络，签到已存在这部手机'
  return <Banner icon='offline' title={title} text='联网后自动上传，不用再扫。' />
}

function barOf({ step, venueId }: CheckinStore): ReactNode {
  if (step.at === 'ways') return undefined
  if (step.at === 'claimed' && step.claimed.outcome !== 'refused') return <ResultBar claimed={step.claimed} />
  if (step.at === 'stored')
    return (
      <>
        <Button onTap={goBack}>稍后再说</Button>
        <Button kind='primary' icon='qr' grow onTap={() => void Taro.navigateTo({ url: ownCodeUrl(venueId) })}>
          打开我的签到码
        </Button>
      </>
    )
  return (
    <Button grow onTap={goBack}>
      返回
    </Button>
  )
}
