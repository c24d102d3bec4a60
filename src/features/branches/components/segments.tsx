import { View } from '@tarojs/components'
import { tappable } from '../../../ui/aria'

interface Props<K extends string> {
  items: readonly { key: K; label: string }[]
  value: K
  onChange: (key: K) => void
}

/** One of a few, all of them in sight. */
export function Segments<K extends string>({ items, value, onChange }: Props<K>) {
  return (
    <View className='order-switch'>
      {items.map(({ key, label }) => {
        const chosen = key === value
        return (
          <View
            key={key}
            className={`order-switch__one${chosen ? ' order-switch__one--on' : ''}`}
            {...tappable(() => onChange(key), { role: 'radio', label, chosen })}
          >
            {label}
          </View>
        )
      })}
    </View>
  )
}
