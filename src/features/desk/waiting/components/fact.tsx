import { View } from '@tarojs/components'

/** What is known, in a word, and the value beside it. */
export const Fact = ({ name, children }: { name: string; children: string }) => (
  <View className='agenda-fact'>
    <View className='text-2'>{name}</View>
    <View className='agenda-fact__value text-figures'>{children}</View>
  </View>
)
