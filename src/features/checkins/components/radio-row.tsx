import { View } from '@tarojs/components'
import { tappable } from '../../../ui/aria'
import './radio-row.scss'

interface Props {
  on: boolean
  onTap: () => void
  children: string
}

/** One of a few of which one holds. */
export const RadioRow = ({ on, onTap, children }: Props) => (
  <View
    className={`radio-row${on ? ' radio-row--on' : ''}`}
    hoverClass='radio-row--pressed'
    {...tappable(onTap, { role: 'radio', chosen: on })}
  >
    {children}
  </View>
)
