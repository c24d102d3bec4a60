import { View } from '@tarojs/components'
import { tappable } from './aria'
import './choice.scss'

interface Props {
  /** Short enough for a line. */
  title: string
  caption: string
  /** Taken already. */
  on?: boolean
  onTap: () => void
}

/** One of a few, in a word and a sentence. Both are one text, of which the first line looks like a title: a sheet of them is sent in few bytes. */
export const Choice = ({ title, caption, on, onTap }: Props) => (
  <View className={`row choice${on ? ' choice--on' : ''}`} hoverClass='row--pressed' {...tappable(onTap)}>
    {`${title}${on ? '（已选）' : ''}\n${caption}`}
  </View>
)
