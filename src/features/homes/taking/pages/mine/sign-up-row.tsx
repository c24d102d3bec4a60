import { View } from '@tarojs/components'
import type { MySignUp } from '../../../../../contract/homes'
import { tappable } from '../../../../../ui/aria'
import { Tag } from '../../../../../ui/tag'
import { standingOf } from '../../standing-words'
import { spanWords } from '../../time-words'

interface Props {
  row: MySignUp
  now: number
  onTap: () => void
}

/** One sign-up: the whole row leads to it, and is heard as one sentence. */
export function SignUpRow({ row, now, onTap }: Props) {
  const { word, tone } = standingOf(row, now)
  const when = spanWords(row, now)
  const where = row.room === '' ? row.venue.name : `${row.venue.name}\u3000${row.room}`
  return (
    <View
      className='mine__row'
      hoverClass='mine__row--pressed'
      {...tappable(onTap, { role: 'link', label: `${row.title}，${when}，${where}，${word}` })}
    >
      <View className='mine__words'>
        <View className='text-item'>{row.title}</View>
        <View className='text-cap text-figures'>{when}</View>
        <View className='text-cap'>{where}</View>
      </View>
      <Tag tone={tone}>{word}</Tag>
    </View>
  )
}
