import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { NAMES_SEEN_BY } from '../../../../../domain/permissions/seen-by'
import type { BranchBoard } from '../../../../../contract/boards'
import { Note } from '../../../../../ui/note'
import { Tabs } from '../../../../../ui/tabs'
import type { BesideBoard } from '../../../components/beside-board'
import type { BoardStore } from '../../board.store'
import { PeopleList } from './people-list'
import { PeopleTable } from './people-table'
import './people.scss'

interface Props {
  board: BranchBoard
  store: BoardStore
  beside: BesideBoard
  wide: boolean
}

/** Who stands how: a list on a phone, a table on a desk, where all of them have a tab as well; it stays while it is in sight. */
export const People = observer(function People({ board, store, beside, wide }: Props) {
  const { shown } = store
  const all = { key: 'all' as const, label: '全部', count: board.people.length }
  const tabs = (
    <Tabs
      items={wide || shown === 'all' ? [...store.tabs, all] : store.tabs}
      value={shown}
      onChange={(tab) => store.show(tab)}
    />
  )
  const Rows = wide ? PeopleTable : PeopleList
  const rows = <Rows key={shown} people={store.peopleOf(shown)} tab={shown} board={board} beside={beside} />
  if (!wide)
    return (
      <>
        <View className='board__tabs'>{tabs}</View>
        {rows}
      </>
    )
  return (
    <View className='desk-board__people'>
      <View className='desk-board__table'>
        <View className='desk-board__tabs'>{tabs}</View>
        {rows}
      </View>
      {beside.panel(board)}
    </View>
  )
})

/** Officers see how many, not who. */
export function NamesHidden() {
  return (
    <View className='board__hidden'>
      <Note icon='shield'>{`姓名只给这个支部的${NAMES_SEEN_BY}看，这里只有数字。`}</Note>
    </View>
  )
}
