import { View } from '@tarojs/components'
import { Switch } from '../ui/switch'
import './switch-row.scss'

interface Props {
  title: string
  caption?: string
  on: boolean
  disabled?: boolean
  onChange: (on: boolean) => void
}

/** Something to be turned on or off, with its words. */
export function SwitchRow({ title, caption, on, disabled, onChange }: Props) {
  return (
    <View className='switch-row'>
      <View className='switch-row__words'>
        {title}
        {caption !== undefined && <View className='text-cap'>{caption}</View>}
      </View>
      <Switch on={on} onChange={onChange} spoken={title} disabled={disabled} />
    </View>
  )
}
