import { View } from '@tarojs/components'
import { DAY_MINUTES } from '../domain/homes/hours'
import { PickCell } from './pick-cell'
import './clock-grid.scss'

interface Props {
  /** Of what: 开始, 结束. */
  of: string
  /** Minutes of the day. */
  value: number
  /** Whether it may be the midnight that ends the day. */
  toMidnight?: boolean
  onChange: (value: number) => void
}

const STEP = 5
const HOURS = Array.from({ length: 24 }, (_, hour) => hour)
const MINUTES = Array.from({ length: 60 / STEP }, (_, nth) => nth * STEP)
const two = (n: number): string => String(n).padStart(2, '0')

/** A time of the day, by its hour and its five minutes. */
export function ClockGrid({ of, value, toMidnight, onChange }: Props) {
  const hour = Math.floor(value / 60)
  const minute = value % 60
  const put = (next: number) => onChange(Math.min(next, DAY_MINUTES))
  return (
    <View>
      <View className='text-cap'>时</View>
      <View className='clock-grid'>
        {[...HOURS, ...(toMidnight ? [24] : [])].map((one) => (
          <PickCell key={one} on={one === hour} spoken={`${of} ${one} 点`} onTap={() => put(one * 60 + minute)}>
            {String(one)}
          </PickCell>
        ))}
      </View>
      <View className='text-cap'>分</View>
      <View className='clock-grid'>
        {MINUTES.map((one) => (
          <PickCell key={one} on={one === minute} spoken={`${of} ${two(one)} 分`} onTap={() => put(hour * 60 + one)}>
            {two(one)}
          </PickCell>
        ))}
      </View>
    </View>
  )
}
