import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { BoardPerson, BranchBoard } from '../../../../../contract/boards'
import { STANDING_NAMES } from '../../../../../domain/people/standing'
import { usePaged } from '../../../../../ui/paged'
import { Pager } from '../../../../../ui/pager'
import { part } from '../../../components/table'
import type { BesideBoard } from '../../../components/beside-board'
import { noneWords, stateWords } from '../../board-words'
import type { BoardTab } from '../../board.store'
import { memberLink } from '../../open-member'
import { PersonState } from './person-state'
import './people-table.scss'

interface Props {
  people: readonly BoardPerson[]
  tab: BoardTab
  board: BranchBoard
  beside: BesideBoard
}

/** So many rows at once: more than anyone reads. */
const SHOWN = 60

/** The same people as a table, for the desk: a box before each who can be reminded, one for all above them. */
export const PeopleTable = observer(function PeopleTable({ people, tab, board, beside }: Props) {
  const { now } = board
  // Members stand in tabs of their own: who is what tells only those that are mixed.
  const mixed = tab === 'all' || tab === 'youth'
  const columns = `board-columns${mixed ? ' board-columns--standing' : ''}`
  const { rows, id, pager } = usePaged(people, SHOWN, 'people')
  if (people.length === 0) return <View className='board-people__none text-2'>{noneWords(tab)}</View>
  return (
    <View>
      <View id={id} className='desk-table' {...part('table', '参学名单')}>
        <View className={`desk-table__row desk-table__row--head ${columns}`} {...part('row')}>
          <View {...part('columnheader', '选择')}>{beside.chooseAll()}</View>
          {['姓名', ...(mixed ? ['身份'] : []), '状态', '最近', '提醒'].map((head) => (
            <View key={head} {...part('columnheader')}>
              {head}
            </View>
          ))}
        </View>
        {rows.map((person) => (
          <View key={person.memberId} className={`desk-table__row ${columns}`} {...part('row')}>
            <View {...part('cell')}>{beside.choose(person)}</View>
            <View {...part('cell')}>
              <View
                className='board-columns__name text-medium'
                {...memberLink(board, person, { label: `${person.name}，看记录` })}
              >
                {person.name}
              </View>
            </View>
            {mixed && (
              <View className='text-cap' {...part('cell')}>
                {STANDING_NAMES[person.standing]}
              </View>
            )}
            <View {...part('cell')}>
              <PersonState person={person} now={now} />
            </View>
            <View className='text-cap' {...part('cell')}>
              {stateWords(person, now).when || '—'}
            </View>
            <View {...part('cell')}>{beside.remind(person)}</View>
          </View>
        ))}
      </View>
      <Pager {...pager} />
    </View>
  )
})
