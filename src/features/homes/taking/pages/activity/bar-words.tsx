import { View } from '@tarojs/components'

/** Two lines beside a button. */
export function BarWords({ title, about }: { title: string; about: string }) {
  return (
    <View className='activity-bar__words'>
      <View className='activity-bar__title'>{title}</View>
      <View className='text-cap text-figures'>{about}</View>
    </View>
  )
}
