import { View } from '@tarojs/components'
import { tappable } from '../../../ui/aria'
import './segments.scss'

interface Props<K extends string> {
  items: readonly { key: K; label: string }[]
  value: K
  onChange: (key: K) => void
}

/** One of a few, all of them in sight. */
export function Segments<K extends string>({ items, value, onChange }: Props<K>) {
  return (
    <View className='segments'>
      {items.map(({ key, label }) => {
        const chosen = key === value
        return (
          <View
            key={key}
            className={`segments__one${chosen ? ' segments__one--on' : ''}`}
            {...tappable(() => onChange(key), { role: 'radio', chosen })}
          >
            {label}
          </View>
        )
      })}
    </View>
  )
}
