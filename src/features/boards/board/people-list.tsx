import { Text, View } from '@tarojs/components'
import type { BoardPerson, BranchBoard } from '../../../contract/boards'
import type { Instant } from '../../../domain/time'
import { tappable } from '../../../ui/aria'
import { Icon } from '../../../ui/icon'
import { Seal } from '../../../ui/seal'
import type { BoardTab } from './board.store'
import { standingNote, stateWords } from './board-words'
import { Paged } from '../components/paged'
import { openMember } from './open-member'
import type { RemindingStore } from '../reminding/reminding.store'
import { RemindOne } from '../reminding/remind-one'

interface Props {
  people: readonly BoardPerson[]
  tab: BoardTab
  board: BranchBoard
  reminding: RemindingStore
}

/** Who is in the chosen tab, and how each stands; many by the page. */
export function PeopleList({ people, tab, board, reminding }: Props) {
  if (people.length === 0) return <View className='board-people__none text-2'>{noneWords(tab)}</View>
  return (
    <View className='board-people'>
      <Paged all={people}>
        {(person) => <Person key={person.memberId} person={person} board={board} reminding={reminding} />}
      </Paged>
    </View>
  )
}

export const noneWords = (tab: BoardTab): string => (tab === 'open' ? '本期都学完了。' : '还没有人在这里。')

function Person({ person, board, reminding }: Pick<Props, 'board' | 'reminding'> & { person: BoardPerson }) {
  const { now } = board
  const { when } = stateWords(person, now)
  const note = standingNote(person)
  return (
    <View className='board-person'>
      <View
        className='board-person__who'
        hoverClass='board-person__who--pressed'
        {...tappable(() => openMember(board, person))}
      >
        <Seal name={person.name} />
        <View className='board-person__words'>
          <View className='text-item'>{person.name}</View>
          <View className='board-person__state'>
            <State person={person} now={now} />
            {when !== '' && <Text className='text-cap'>{when}</Text>}
            {note !== '' && <Text className='text-cap'>{note}</Text>}
          </View>
        </View>
      </View>
      <View className='board-person__remind'>
        <RemindOne person={person} reminding={reminding} />
      </View>
    </View>
  )
}

/** A glyph and a word. */
export function State({ person, now }: { person: BoardPerson; now: Instant }) {
  const { icon, word, tone } = stateWords(person, now)
  return (
    <View className={`board-state text-${tone === 'plain' ? '2' : tone}`}>
      <Icon name={icon} size='xs' />
      <Text>{word}</Text>
    </View>
  )
}
