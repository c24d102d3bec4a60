import { View } from '@tarojs/components'
import { described } from '../../../ui/aria'
import './talks.scss'

/** The heading of a part of a screen. */
export const Heading = ({ children }: { children: string }) => (
  <View className='text-title talks__section' {...described('heading', undefined, 2)}>
    {children}
  </View>
)
