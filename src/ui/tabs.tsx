import { Text, View } from '@tarojs/components'
import { described, tappable } from './aria'
import './tabs.scss'

interface Props<Key extends string> {
  items: readonly { key: Key; label: string; count?: number; spoken?: string }[]
  value: Key
  onChange: (key: Key) => void
}

/** A row of tabs; scrolls sideways where it doesn't fit. */
export function Tabs<Key extends string>({ items, value, onChange }: Props<Key>) {
  return (
    <View className='tabs' {...described('tablist')}>
      {items.map(({ key, label, count, spoken }) => {
        const chosen = key === value
        const heard = spoken ?? (count === undefined ? label : `${label} ${count}`)
        return (
          <View
            key={key}
            className={`tabs__item${chosen ? ' tabs__item--on' : ''}`}
            {...tappable(() => onChange(key), { role: 'tab', label: heard, chosen })}
          >
            {label}
            {count !== undefined && <Text className='tabs__count'>{count}</Text>}
          </View>
        )
      })}
    </View>
  )
}
