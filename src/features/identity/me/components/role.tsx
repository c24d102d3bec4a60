import { View } from '@tarojs/components'
import { tappable } from '../../../../ui/aria'
import { Icon } from '../../../../ui/icon'
import type { IconName } from '../../../../ui/icon-names'
import './roles.scss'

interface Props {
  icon: IconName
  title: string
  caption: string
  onTap: () => void
}

/** A way into somebody's work. */
export function Role({ icon, title, caption, onTap }: Props) {
  return (
    <View className='me-role' hoverClass='me-role--pressed' {...tappable(onTap, { label: `${title}，${caption}` })}>
      <Icon name={icon} />
      <View className='me-role__words'>
        <View className='text-bold'>{title}</View>
        <View className='text-cap'>{caption}</View>
      </View>
      <View className='me-role__chevron'>
        <Icon name='right' size='s' />
      </View>
    </View>
  )
}
