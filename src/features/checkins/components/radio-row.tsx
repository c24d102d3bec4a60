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
    className='radio-row'
    hoverClass='radio-row--pressed'
    {...tappable(onTap, { role: 'radio', label: children, chosen: on })}
  >
    <View className={`radio-row__mark${on ? ' radio-row__mark--on' : ''}`} />
    <View>{children}</View>
  </View>
)
