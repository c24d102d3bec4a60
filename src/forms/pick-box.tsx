import { View } from '@tarojs/components'
import { tappable } from '../ui/aria'
import { Icon } from '../ui/icon'
import type { IconName } from '../ui/icon-names'
import './text-box.scss'

interface Props {
  value: string
  icon?: IconName
  /** What it is and what a tap does: 日期 3月19日 周四，改. */
  spoken: string
  wrong?: boolean
  disabled?: boolean
  onTap: () => void
}

/** Looks like a field; a tap opens what is chosen from. */
export function PickBox({ value, icon, spoken, wrong, disabled, onTap }: Props) {
  const marks = [
    'text-box',
    'text-box--pick',
    'text-figures',
    wrong ? 'text-box--wrong' : '',
    disabled ? 'text-box--off' : '',
  ]
  return (
    <View className={marks.filter(Boolean).join(' ')} {...tappable(onTap, { label: spoken, disabled })}>
      <View className='text-box__value'>{value}</View>
      {icon && <Icon name={icon} size='s' />}
    </View>
  )
}
