import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { canScan } from '../../../../../services/platform/scan'
import { PersonalCardStore } from '../../../../../stores/personal-card'
import { useStore } from '../../../../../stores/app'
import { Banner } from '../../../../../ui/banner'
import { Button } from '../../../../../ui/button'
import { Row } from '../../../../../ui/row'
import { Screen } from '../../../../../ui/screen'
import { useSeconds } from '../../../../../ui/use-seconds'
import { checkinUrl, offeredUrl, passcodeUrl } from '../../../routes'
import { clockWords } from '../../clock-words'
import { HereStore } from '../../here.store'
import { offerWords } from '../../offer-words'
import { useBrightness } from '../../use-brightness'
import { Paper } from './paper'
import { Sessions } from './sessions'
import './index.scss'

const go = (url: string) => () => void Taro.navigateTo({ url })

/** A code that the keeper scans: made on this phone, with or without a network, and nothing of its holder is in it. */
export default observer(function OwnCodePage() {
  const { venueId } = useRouter().params
  const card = useStore((app) => new PersonalCardStore(app))
  const here = useStore((app) => new HereStore(app, venueId ?? null))
  useSeconds(card)
  useSeconds(here)
  const bright = useBrightness()
  const { at, offers } = card
  return (
    <Screen
      title='我的签到码'
      banner={
        <View className='own-code__banner'>
          <ClockBanner card={card} />
        </View>
      }
      bar={here.venueId === null ? undefined : <Bar venueId={here.venueId} />}
    >
      <View className='own-code'>
        <Paper card={card} number={here.numberAt(at)} />
        <View className='own-code__rows'>
          <Sessions here={here} at={at} />
          {offers.map((offer) => (
            <Row key={offer.venueId} icon='swap' {...offerWords(offer, at)} onTap={go(offeredUrl(offer.venueId))} />
          ))}
          <Row icon='offline' title='没有网络也能用' {...(bright ? { value: '屏幕已调亮' } : {})} />
          <Row icon='shield' title='码里只有一次性编号' value='没有姓名' />
        </View>
      </View>
    </Screen>
  )
})

function Bar({ venueId }: { venueId: string }) {
  return (
    <>
      <Button grow onTap={go(passcodeUrl(venueId))}>
        输入口令
      </Button>
      {canScan && (
        <Button grow icon='scan' onTap={go(checkinUrl(venueId, true))}>
          我来扫码
        </Button>
      )}
    </>
  )
}

/** What is to be known of this phone's clock; a missing network alone is no news here: the code does without. */
const ClockBanner = observer(function ClockBanner({ card }: { card: PersonalCardStore }) {
  const { clockOff, online, asking } = card
  if (card.card === null) return null
  if (clockOff === null && (!online || asking.error !== null))
    return <Banner icon='clock' title='手机时间没对过' text='管理员扫你的码照样存下，不用等联网。' />
  const words = clockWords(clockOff)
  return words === null ? null : <Banner tone='blue' icon='clock' title={words} />
})
