import { View } from '@tarojs/components'
import { live } from '../../../ui/aria'
import './keeping.scss'

/** What stands in the way, over the buttons. Always there, so that it is read out when it comes. */
export function BarProblem({ children }: { children: string }) {
  const none = children === '' ? ' keeping__problem--none' : ''
  return (
    <View className={`keeping__problem text-note text-amber${none}`} {...live}>
      {children}
    </View>
  )
}
