import { View } from '@tarojs/components'
import { unheard } from '../../../ui/aria'
import './stamp.scss'

/** 到, as a stamp: the sentence beside it says so to who does not see it. */
export function Stamp() {
  return (
    <View className='stamp' {...unheard}>
      <View className='stamp__face'>到</View>
    </View>
  )
}
