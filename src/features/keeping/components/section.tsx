import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { described } from '../../../ui/aria'
import './section.scss'

interface Props {
  title: string
  /** At the right of the title: a number, or what can be done here. */
  beside?: ReactNode
  children: ReactNode
}

/** A part of a screen with its heading. */
export function Section({ title, beside, children }: Props) {
  return (
    <View>
      <View className='section__head'>
        <View className='text-title' {...described('heading', undefined, 2)}>
          {title}
        </View>
        {beside !== undefined && <View className='section__beside text-cap'>{beside}</View>}
      </View>
      <View className='section__body'>{children}</View>
    </View>
  )
}
