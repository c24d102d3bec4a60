import { Text, View } from '@tarojs/components'
import { tappable } from './aria'
import { Icon } from './icon'
import type { IconName } from './icon-names'
import './text-action.scss'

interface Props {
  icon?: IconName
  /** Undoes something. */
  undoes?: boolean
  onTap: () => void
  spoken?: string
  children: string
}

/** An act in words within a row: 44 high to the finger. */
export function TextAction({ icon, undoes, onTap, spoken, children }: Props) {
  return (
    <View className={`text-action${undoes ? ' text-action--undoes' : ''}`} {...tappable(onTap, { label: spoken })}>
      {icon && <Icon name={icon} size='s' />}
      {icon ? <Text>{children}</Text> : children}
    </View>
  )
}
