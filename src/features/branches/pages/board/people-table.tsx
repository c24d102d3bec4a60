import { View } from '@tarojs/components'
import type { BoardPerson } from '../../../../contract/branches'
import { STANDING_NAMES } from '../../../../domain/identity/standing'
import type { Instant } from '../../../../domain/time'
import type { BoardTab } from '../../branches.store'
import { stateWords } from '../../board-words'
import { part } from '../../components/table'
import { noneWords, State } from './people-list'

interface Props {
  people: readonly BoardPerson[]
  tab: BoardTab
  now: Instant
}

/** The same people as a table, for the desk. */
export function PeopleTable({ people, tab, now }: Props) {
  if (people.length === 0) return <View className='board-people__none text-2'>{noneWords(tab)}</View>
  return (
    <View className='desk-table' {...part('table', '参学名单')}>
      <View className='desk-table__row desk-table__row--head board-columns' {...part('row')}>
        {['姓名', '身份', '状态', '最近'].map((head) => (
          <View key={head} {...part('columnheader')}>
            {head}
          </View>
        ))}
      </View>
      {people.map((person) => (
        <View key={person.memberId} className='desk-table__row board-columns' {...part('row')}>
          <View className='text-medium' {...part('cell')}>
            {person.name}
          </View>
          <View className='text-cap' {...part('cell')}>
            {STANDING_NAMES[person.standing]}
          </View>
          <View {...part('cell')}>
            <State person={person} now={now} />
          </View>
          <View className='text-cap' {...part('cell')}>
            {stateWords(person, now).when || '—'}
          </View>
        </View>
      ))}
    </View>
  )
}
