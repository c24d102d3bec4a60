import { Text, View } from '@tarojs/components'
import { described } from './aria'
import type { Vars } from './vars'
import './trend.scss'

interface Item {
  label: string
  /** 0..100; null where there is nothing to measure. */
  percent: number | null
  current: boolean
}

interface Props {
  items: readonly Item[]
  /** Taller, for the desk. */
  wide?: boolean
}

/** A column an issue, from zero; the current one in red. */
export function Trend({ items, wide }: Props) {
  return (
    <View className={`trend${wide ? ' trend--wide' : ''}`} {...described('img', spoken(items))}>
      {items.map(({ label, percent, current }, index) => {
        const style: Vars = { '--percent': String(percent ?? 0) }
        const on = current ? ' trend__value--current' : ''
        return (
          <View key={index} className='trend__column'>
            <Text className={`trend__value${on}`}>{percent === null ? '—' : percent.toFixed(1)}</Text>
            <View className={`trend__bar${current ? ' trend__bar--current' : ''}`} style={style} />
            <Text className={`trend__label${current ? ' trend__label--current' : ''}`}>{label}</Text>
          </View>
        )
      })}
    </View>
  )
}

const spoken = (items: readonly Item[]): string =>
  items.map(({ label, percent }) => `${label} ${percent === null ? '无数据' : `${percent.toFixed(1)}%`}`).join('，')
