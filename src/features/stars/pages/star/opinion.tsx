import { Button, View } from '@tarojs/components'
import { useState } from 'react'
import { live } from '../../../../ui/aria'
import { Row } from '../../../../ui/row'
import './opinion.scss'

const [TITLE, WAY] = ['对结果有意见', '意见反馈']

/** The way to say that the result is not right: WeChat's own form, which opens only from its own button and lies unseen over the line. */
export function Opinion() {
  const [said, say] = useState('')
  if (process.env.TARO_ENV === 'weapp')
    return (
      <View className='opinion'>
        <Row title={TITLE} value={WAY} chevron />
        <Button className='opinion__button' openType='feedback' ariaLabel={`${TITLE}，${WAY}`} />
      </View>
    )
  return (
    <View>
      <Row
        title={TITLE}
        value={WAY}
        onTap={() => say('意见反馈要在微信里打开：用微信搜“青年学习”小程序，在“我的”里点“意见反馈”。')}
      />
      <View className='text-cap' {...live}>
        {said}
      </View>
    </View>
  )
}
