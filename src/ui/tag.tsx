import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from './icon'
import type { IconName } from './icon-names'
import './tag.scss'

interface Props {
  tone?: 'plain' | 'red' | 'solid' | 'green' | 'amber' | 'blue'
  icon?: IconName
  children: ReactNode
}

/** A state in one word. */
export function Tag({ tone = 'plain', icon, children }: Props) {
  return (
    <View className={`tag tag--${tone}`}>
      {icon && <Icon name={icon} size='xs' />}
      {icon || typeof children !== 'string' ? <Text>{children}</Text> : children}
    </View>
  )
}
