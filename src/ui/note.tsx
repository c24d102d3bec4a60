import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { IconName } from './icon-names'
import './note.scss'

interface Props {
  icon?: IconName
  children: ReactNode
}

/** A sentence that explains what is beside it. */
export function Note({ icon = 'info', children }: Props) {
  return (
    <View className={`note icon--${icon}`}>
      {typeof children === 'string' ? children : <View className='note__words'>{children}</View>}
    </View>
  )
}
