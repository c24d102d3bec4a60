import { View } from '@tarojs/components'
import { described } from './aria'
import './strip.scss'

interface Props {
  /** Oldest first. */
  items: readonly ('done' | 'late' | 'missed' | 'before' | 'current' | 'excused')[]
  /** The same in one sentence. */
  label: string
}

/** A tick for each: full on time, hatched when made up, a stub when missed, an outline for the current one, a hollow stub when excused, a dot where it was over before. */
export function Strip({ items, label }: Props) {
  return (
    <View className='strip' {...described('img', label)}>
      {items.map((item, index) => (
        <View key={index} className={`strip__tick strip__tick--${item}`} />
      ))}
    </View>
  )
}
