import { View } from '@tarojs/components'
import { tappable } from '../ui/aria'
import './pick-cell.scss'

interface Props {
  on: boolean
  disabled?: boolean
  /** What it is called without the grid around it. */
  spoken: string
  onTap: () => void
  children: string
}

/** One of a grid of which one is chosen: a day of a month, an hour of a day. */
export const PickCell = ({ on, disabled, spoken, onTap, children }: Props) => (
  <View
    className={`pick-cell${on ? ' pick-cell--on' : ''}${disabled ? ' pick-cell--off' : ''}`}
    {...tappable(onTap, { role: 'radio', label: spoken, chosen: on, disabled })}
  >
    {children}
  </View>
)
