import { View } from '@tarojs/components'
import { described, tappable } from '../../../ui/aria'
import './one-of.scss'

interface Props<Key> {
  label: string
  options: readonly { key: Key; word: string }[]
  value: Key | undefined
  disabled?: boolean
  onChoose: (key: Key) => void
}

/** One of three or so, over the full width. */
export function OneOf<Key extends string | number | null>({
  label,
  options,
  value,
  disabled = false,
  onChoose,
}: Props<Key>) {
  return (
    <View className={`one-of${disabled ? ' one-of--off' : ''}`} {...described('tablist', label)}>
      {options.map(({ key, word }) => (
        <View
          key={String(key)}
          className={`one-of__one${key === value ? ' one-of__one--on' : ''}`}
          {...tappable(() => onChoose(key), { role: 'tab', chosen: key === value, disabled })}
        >
          {word}
        </View>
      ))}
    </View>
  )
}
