import { View } from '@tarojs/components'
import { memo } from 'react'
import { described } from '../../../../ui/aria'
import './ring.scss'

const TICKS = 10

interface Props {
  /** Seconds that are left, 10 to 1. */
  left: number
  large?: boolean
}

/** They never change: how many are on, the ring itself says. */
const Ticks = memo(function Ticks() {
  return (
    <>
      {Array.from({ length: TICKS }, (_, nth) => (
        <View key={nth} className={`ring__tick ring__tick--${nth + 1}`} />
      ))}
    </>
  )
})

/** Ten seconds: a tick is one of them, the number inside says how many are left. */
export function Ring({ left, large }: Props) {
  return (
    <View className={`ring ring--${left}${large ? ' ring--large' : ''}`} {...described('img', `${left} 秒后换码`)}>
      <Ticks />
      <View className='ring__number'>{left}</View>
    </View>
  )
}
