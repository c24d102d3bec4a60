import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { unheard } from './aria'
import './empty.scss'

interface Props {
  title: string
  text?: ReactNode
  /** One thing to do, at most. */
  children?: ReactNode
}

/** What would be here, where there is nothing yet. */
export function Empty({ title, text, children }: Props) {
  return (
    <View className='empty'>
      <View className='empty__sheet' {...unheard}>
        <View className='empty__line' />
        <View className='empty__line' />
        <View className='empty__line' />
      </View>
      <View className='empty__title'>{title}</View>
      {text !== undefined && <View className='empty__text'>{text}</View>}
      {children !== undefined && <View className='empty__action'>{children}</View>}
    </View>
  )
}
