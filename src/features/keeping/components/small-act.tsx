import { Text, View } from '@tarojs/components'
import { tappable } from '../../../ui/aria'
import { Icon } from '../../../ui/icon'
import type { IconName } from '../../../ui/icon-names'
import './small-act.scss'

interface Props {
  icon?: IconName
  spoken?: string
  onTap: () => void
  children: string
}

/** An act beside a heading: small to the eye, 44 high to the finger. */
export function SmallAct({ icon, spoken, onTap, children }: Props) {
  return (
    <View className='small-act' hoverClass='small-act--pressed' {...tappable(onTap, { label: spoken })}>
      <Text>{children}</Text>
      {icon && <Icon name={icon} size='s' />}
    </View>
  )
}
