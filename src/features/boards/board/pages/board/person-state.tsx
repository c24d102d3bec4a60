import { Text, View } from '@tarojs/components'
import type { BoardPerson } from '../../../../../contract/boards'
import type { Instant } from '../../../../../domain/time'
import { Icon } from '../../../../../ui/icon'
import { stateWords } from '../../board-words'
import './person-state.scss'

/** How a person stands: a glyph and a word. */
export function PersonState({ person, now }: { person: BoardPerson; now: Instant }) {
  const { icon, word, tone } = stateWords(person, now)
  return (
    <View className={`board-state text-${tone === 'plain' ? '2' : tone}`}>
      <Icon name={icon} size='xs' />
      <Text>{word}</Text>
    </View>
  )
}
