import { Image, Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useMemo } from 'react'
import { qrOf } from '../../../../services/qr'
import { useStore } from '../../../../stores/app'
import { PersonalCardStore } from '../../../../stores/personal-card'
import { retold, tappable, unheard } from '../../../../ui/aria'
import { useSeconds } from '../../../../ui/use-seconds'
import { ownCodeUrl } from '../../door-routes'
import './own-code.scss'

/** The own code in small, where somebody looks what they have signed up for; the whole card opens it in large. */
export const OwnCode = observer(function OwnCode({ venueId }: { venueId: string }) {
  const card = useStore((app) => new PersonalCardStore(app, false))
  useSeconds(card)
  const { code } = card
  const picture = useMemo(() => (code === null ? null : qrOf(code).picture), [code])
  const use = picture === null ? '要先联网一次才能显示码' : '没有网络也能用'
  const enlarge = () => void Taro.navigateTo({ url: ownCodeUrl(venueId) })
  return (
    <View
      className='own-card'
      hoverClass='own-card--pressed'
      {...tappable(enlarge, { role: 'link', label: `我的签到码，到场给管理员扫一下，${use}，放大` })}
    >
      <View className='own-card__code theme-light' {...unheard}>
        {picture !== null && <Image className='own-card__picture' src={picture} />}
      </View>
      <View className='own-card__words'>
        <View className='text-title'>我的签到码</View>
        <View className='text-cap'>到场给管理员扫一下</View>
        <View className='text-cap'>{use}</View>
        {picture !== null && (
          <View className='text-cap text-figures' {...retold}>{`${card.secondsLeft} 秒后换新码`}</View>
        )}
        <View className='own-card__enlarge'>
          <View className='own-card__corners' {...unheard} />
          <Text>放大</Text>
        </View>
      </View>
    </View>
  )
})
