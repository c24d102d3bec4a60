import { View } from '@tarojs/components'
import { described } from '../../../../ui/aria'
import { Num } from '../../../../ui/num'
import { Rule } from '../../../../ui/rule'

/** A time as what the page is about, and whose it is. */
export function ToldTime({ time, words }: { time: string; words: string }) {
  return (
    <View className='told-time'>
      <View className='told-time__row'>
        <Num size='xl'>{time}</Num>
        <View className='told-time__words' {...described('heading', undefined, 2)}>
          {words}
        </View>
      </View>
      <Rule />
    </View>
  )
}
