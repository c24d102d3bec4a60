import { View } from '@tarojs/components'
import { createElement } from 'react'
import { offerCall } from '../../../../services/platform/phone-call'
import { Button } from '../../../../ui/button'
import { Icon } from '../../../../ui/icon'
import './youth-line.scss'

/** The nationwide public service line of the League for young people. */
const NUMBER = '12355'
const SPOKEN = `一键拨打 ${NUMBER}`

/** The way to somebody who listens. It is a call between two people: nothing of it is sent to the cloud or kept here. */
export function YouthLine() {
  return (
    <View className='youth-line'>
      <View className='youth-line__icon'>
        <Icon name='phone' />
      </View>
      <View className='youth-line__rest'>
        <View className='youth-line__words'>
          <View className='text-item'>12355 青少年服务台</View>
          <View className='text-cap'>心理、维权、就业，有人帮你</View>
          <View className='text-cap'>这里不留任何记录</View>
        </View>
        <CallButton />
      </View>
    </View>
  )
}

function CallButton() {
  if (process.env.TARO_ENV === 'h5')
    return createElement(
      'a',
      { className: 'youth-line__link', href: `tel:${NUMBER}`, 'aria-label': SPOKEN },
      '一键拨打',
    )
  return (
    <Button small spoken={SPOKEN} onTap={() => void offerCall(NUMBER)}>
      一键拨打
    </Button>
  )
}
