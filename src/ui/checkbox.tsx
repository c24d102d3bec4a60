import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { tappable } from './aria'
import { Icon } from './icon'
import './checkbox.scss'

interface TickProps {
  /** `mixed`: of several some, which a tap makes all. */
  checked: boolean | 'mixed'
  onChange: (checked: boolean) => void
  /** What is ticked, as a screen reader hears it. */
  spoken: string
}

/** A box to tick, without words. */
export function Tick({ checked, onChange, spoken }: TickProps) {
  const on = checked !== false
  return (
    <View
      className='checkbox__tap'
      {...tappable(() => onChange(checked !== true), { role: 'checkbox', label: spoken, chosen: checked })}
    >
      <View className={`checkbox__box${on ? ' checkbox__box--on' : ''}`}>
        {checked === 'mixed' ? <View className='checkbox__some' /> : on && <Icon name='check' size='s' />}
      </View>
    </View>
  )
}

interface Props extends TickProps {
  children: ReactNode
}

/** A box to tick with its words, with which begins what is heard; links among the words stay links. */
export function Checkbox({ children, ...tick }: Props) {
  return (
    <View className='checkbox'>
      <Tick {...tick} />
      <View className='checkbox__words'>{children}</View>
    </View>
  )
}
