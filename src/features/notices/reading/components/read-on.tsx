import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '../../../../ui/button'
import type { Reader } from '../reader'
import './read-on.scss'

interface Props {
  reader: Reader
  where: 'above' | 'below'
  /** Turns to another part, and shows its beginning. */
  onTurn: (how: () => void) => void
}

/**
 * Of a long notice: the way on for who does not scroll, and from one part to another. Its place is always there, so that the text beside it
 * is not sent again when the button comes or goes.
 */
export const ReadOn = observer(function ReadOn({ reader, where, onTurn }: Props) {
  const { more, hasBefore } = reader
  const on = () => reader.readOn()
  return (
    <View className='read-on'>
      {where === 'above' && hasBefore && (
        <Button kind='quiet' grow onTap={() => onTurn(() => reader.back())}>
          看前面的部分
        </Button>
      )}
      {where === 'below' && more !== null && (
        <Button kind='quiet' grow onTap={more === 'part' ? () => onTurn(on) : on}>
          {more === 'part' ? '继续读下一部分' : '继续读'}
        </Button>
      )}
    </View>
  )
})
