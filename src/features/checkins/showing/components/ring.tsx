import { View } from '@tarojs/components'
import { described } from '../../../../ui/aria'
import './ring.scss'

const TICKS = 10

interface Props {
  /** Seconds that are left, 10 to 1. */
  left: number
  large?: boolean
}

/** Ten seconds: a tick is one of them, the number inside says how many are left. */
export function Ring({ left, large }: Props) {
  return (
    <View className={`ring${large ? ' ring--large' : ''}`} {...described('img', `${left} 秒后换码`)}>
      {Array.from({ length: TICKS }, (_, nth) => (
        <View
          key={nth}
          className={`ring__tick ring__tick--${nth + 1}${nth >= TICKS - left ? ' ring__tick--on' : ''}`}
        />
      ))}
      <View className='ring__number'>{left}</View>
    </View>
  )
}
