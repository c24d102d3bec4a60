import { Text, View } from '@tarojs/components'
import type { LecturerCard } from '../../../contract/talks'
import { THEME_NAMES } from '../../../domain/talks/themes'
import { tappable } from '../../../ui/aria'
import { Icon } from '../../../ui/icon'
import { Seal } from '../../../ui/seal'
import { Tag } from '../../../ui/tag'
import './lecturer-row.scss'

/** A lecturer in the list: nothing of how often they have spoken. */
export function LecturerRow({ card, onTap }: { card: LecturerCard; onTap: () => void }) {
  const { name, unit, topics, themes, free } = card
  const words = themes.map((theme) => THEME_NAMES[theme])
  return (
    <View
      className='lecturer-row'
      hoverClass='lecturer-row--pressed'
      {...tappable(onTap, { role: 'link', label: [name, unit, topics.join('；'), ...words, free].join('，') })}
    >
      <Seal name={name} />
      <View className='lecturer-row__words'>
        <View className='lecturer-row__name'>
          <Text className='text-item text-bold'>{name}</Text>
          <Text className='text-cap'>{unit}</Text>
        </View>
        <View className='text-2'>{topics.join('；')}</View>
        <View className='lecturer-row__tags'>
          {words.map((word) => (
            <Tag key={word}>{word}</Tag>
          ))}
          <Text className='text-cap'>{free}</Text>
        </View>
      </View>
      <View className='lecturer-row__leads'>
        <Icon name='right' size='s' />
      </View>
    </View>
  )
}
