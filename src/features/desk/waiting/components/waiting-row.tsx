import { Text, View } from '@tarojs/components'
import type { Instant } from '../../../../domain/time'
import { tappable } from '../../../../ui/aria'
import type { Item } from '../items'
import { itemWords } from '../words'
import './waiting-row.scss'

interface Props {
  item: Item
  now: Instant
  /** Open in the panel. */
  chosen?: boolean
  /** Missing where there is nothing to do but know. */
  onTap?: (() => void) | undefined
}

/** One thing that waits, and by when. */
export function WaitingRow({ item, now, chosen, onTap }: Props) {
  const { title, caption, limit, amber } = itemWords(item, now)
  const heard = [title, caption, limit, chosen && '已打开'].filter(Boolean).join('，')
  return (
    <View
      className={`waiting-row${chosen ? ' waiting-row--chosen' : ''}`}
      {...(onTap ? { hoverClass: 'row--pressed', ...tappable(onTap, { label: heard }) } : {})}
    >
      <View className='waiting-row__words'>
        <Text className='text-medium'>{title}</Text>
        {caption !== '' && <Text className='text-cap waiting-row__caption'>{caption}</Text>}
      </View>
      <View className={`text-note ${amber ? 'text-amber' : 'text-3'}`}>{limit}</View>
    </View>
  )
}
