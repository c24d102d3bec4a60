import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { described } from '../../../ui/aria'
import './stars.scss'

interface Props {
  title: string
  /** At the right of the title. */
  beside?: ReactNode
  children: ReactNode
}

/** A part of a page with its heading and the line under it. */
export function Part({ title, beside, children }: Props) {
  return (
    <View>
      <View className='stars__head'>
        <View className='text-title' {...described('heading', undefined, 2)}>
          {title}
        </View>
        {beside !== undefined && <View className='text-cap'>{beside}</View>}
      </View>
      <View className='stars__lines'>{children}</View>
    </View>
  )
}
