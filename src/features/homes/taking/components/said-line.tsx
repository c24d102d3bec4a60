import { View } from '@tarojs/components'
import { live } from '../../../../ui/aria'

/** What came of a tap: always there, so that it is read out when it changes. */
export function SaidLine({ children }: { children: string }) {
  return (
    <View className='text-cap' {...live}>
      {children}
    </View>
  )
}
