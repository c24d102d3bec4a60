import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { tappable } from './aria'
import { Icon } from './icon'
import './checkbox.scss'

interface Props {
  checked: boolean
  onChange: (checked: boolean) => void
  /** The words beside it, as a screen reader hears them. */
  ariaLabel: string
  children: ReactNode
}

/** A box to tick with its words; links among the words stay links. */
export function Checkbox({ checked, onChange, ariaLabel, children }: Props) {
  return (
    <View className='checkbox'>
      <View
        className='checkbox__tap'
        {...tappable(() => onChange(!checked), { role: 'checkbox', label: ariaLabel, chosen: checked })}
      >
        <View className={`checkbox__box${checked ? ' checkbox__box--on' : ''}`}>
          {checked && <Icon name='check' size='s' />}
        </View>
      </View>
      <View className='checkbox__words'>{children}</View>
    </View>
  )
}
