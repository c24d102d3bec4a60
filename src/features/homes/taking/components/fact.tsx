import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from '../../../../ui/icon'
import type { IconName } from '../../../../ui/icon-names'
import './fact.scss'

interface Props {
  icon: IconName
  caption?: string
  /** What can be done with it, at the right. */
  action?: ReactNode
  children: string
}

/** One thing to know of an activity. */
export function Fact({ icon, caption, action, children }: Props) {
  return (
    <View className='fact'>
      <View className='fact__icon'>
        <Icon name={icon} />
      </View>
      <View className='fact__words'>
        <View>{children}</View>
        {caption !== undefined && <View className='text-cap text-figures'>{caption}</View>}
      </View>
      {action}
    </View>
  )
}
