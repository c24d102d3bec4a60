import { Text, View } from '@tarojs/components'
import { tappable } from './aria'
import { Icon } from './icon'
import type { IconName } from './icon-names'
import './banner.scss'

interface Props {
  /** Amber waits or is offline, blue informs. */
  tone?: 'amber' | 'blue'
  icon: IconName
  title: string
  text?: string
  /** One thing that can be done about it. */
  action?: { label: string; onTap: () => void }
}

/** Says over the full width what is going on, and what is safe. Its place, which is there before it, reads it out. */
export function Banner({ tone = 'amber', icon, title, text, action }: Props) {
  return (
    <View className={`banner banner--${tone}`}>
      <View className='banner__icon'>
        <Icon name={icon} size='m' />
      </View>
      <View className='banner__words'>
        <View className='text-bold'>{title}</View>
        {text && <View className='banner__text'>{text}</View>}
      </View>
      {action && (
        <View className='banner__action' {...tappable(action.onTap)}>
          <Text>{action.label}</Text>
        </View>
      )}
    </View>
  )
}
