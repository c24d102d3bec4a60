import { View } from '@tarojs/components'
import { tappable } from './aria'
import './switch.scss'

interface Props {
  on: boolean
  onChange: (on: boolean) => void
  /** What is switched, as a screen reader hears it. */
  spoken: string
  /** It takes no taps, such as while it is on its way. */
  disabled?: boolean
}

/** On or off, at once. The words stand beside it. */
export function Switch({ on, onChange, spoken, disabled }: Props) {
  return (
    <View
      className='switch'
      {...tappable(() => onChange(!on), { role: 'checkbox', label: spoken, chosen: on, disabled })}
    >
      <View className={`switch__track${on ? ' switch__track--on' : ''}${disabled ? ' switch__track--off' : ''}`}>
        <View className='switch__knob' />
      </View>
    </View>
  )
}
