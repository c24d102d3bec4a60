import { View } from '@tarojs/components'
import { group, tappable } from './aria'
import './one-of.scss'

interface Props {
  /** What is asked: heard before the choices. */
  label: string
  items: readonly string[]
  /** The place of the one that is chosen; null where none is. */
  value: number | null
  disabled?: boolean
  onChange: (nth: number) => void
}

/** One of a few over the full width, all of them in sight. */
export function OneOf({ label, items, value, disabled, onChange }: Props) {
  return (
    <View className='one-of' {...group(label)}>
      {items.map((item, nth) => (
        <View
          key={item}
          className={`one-of__one${nth === value ? ' one-of__one--on' : ''}`}
          {...tappable(() => onChange(nth), { role: 'radio', chosen: nth === value, disabled: disabled ?? false })}
        >
          {item}
        </View>
      ))}
    </View>
  )
}
