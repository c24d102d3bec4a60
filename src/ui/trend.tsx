import { Text, View } from '@tarojs/components'
import { described } from './aria'
import { isPart } from './share'
import type { Vars } from './vars'
import './trend.scss'

interface Item {
  label: string
  /** How high its column is, 0..100. */
  percent: number
  /** What stands over it: 80.4. */
  value: string
  current: boolean
}

interface Props {
  items: readonly Item[]
  /** The same in one sentence. */
  label: string
  /** Taller, for the desk. */
  wide?: boolean
}

/** Columns from zero, oldest first; the current one in red. */
export function Trend({ items, label: heard, wide }: Props) {
  return (
    <View className={`trend${wide ? ' trend--wide' : ''}`} {...described('img', heard)}>
      {items.map(({ label, percent, value, current }, index) => {
        const style: Vars = { '--percent': String(percent) }
        const on = current ? ' trend__value--current' : ''
        return (
          <View key={index} className='trend__column'>
            <Text className={`trend__value${on}`}>{value}</Text>
            <View
              className={`trend__bar${current ? ' trend__bar--current' : ''}${isPart(percent) ? ' trend__bar--some' : ''}`}
              style={style}
            />
            <Text className={`trend__label${current ? ' trend__label--current' : ''}`}>{label}</Text>
          </View>
        )
      })}
    </View>
  )
}
