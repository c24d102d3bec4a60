import { Text, View } from '@tarojs/components'
import type { BoardPerson, BranchBoard } from '../../../../../contract/boards'
import { Seal } from '../../../../../ui/seal'
import { Paged } from '../../../../../ui/paged'
import type { BesideBoard } from '../../../components/beside-board'
import { noneWords, standingNote, stateWords } from '../../board-words'
import type { BoardTab } from '../../board.store'
import { memberLink } from '../../open-member'
import { PersonState } from './person-state'
import './people-list.scss'

interface Props {
  people: readonly BoardPerson[]
  tab: BoardTab
  board: BranchBoard
  beside: BesideBoard
}

/** Who is in the chosen tab, and how each stands; many by the page. */
export function PeopleList({ people, tab, board, beside }: Props) {
  if (people.length === 0) return <View className='board-people__none text-2'>{noneWords(tab)}</View>
  return (
    <View className='board-people'>
      <Paged all={people} name='people'>
        {(person) => <Person key={person.memberId} person={person} board={board} beside={beside} />}
      </Paged>
    </View>
  )
}

function Person({ person, board, beside }: Pick<Props, 'board' | 'beside'> & { person: BoardPerson }) {
  const { now } = board
  const { when } = stateWords(person, now)
  const note = standingNote(person)
  return (
    <View className='board-person'>
      <View className='board-person__who' hoverClass='board-person__who--pressed' {...memberLink(board, person)}>
        <Seal name={person.name} />
        <View className='board-person__words'>
          <View className='text-item'>{person.name}</View>
          <View className='board-person__state'>
            <PersonState person={person} now={now} />
            {when !== '' && <Text className='text-cap'>{when}</Text>}
            {note !== '' && <Text className='text-cap'>{note}</Text>}
          </View>
        </View>
      </View>
      <View className='board-person__remind'>{beside.remind(person)}</View>
    </View>
  )
}
