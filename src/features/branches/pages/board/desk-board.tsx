import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { BranchBoard } from '../../../../contract/branches'
import { deadlinePhrase } from '../../../../domain/time'
import { useApp } from '../../../../stores/app'
import { scrollable } from '../../../../ui/aria'
import { Loaded } from '../../../../ui/loaded'
import { Rule } from '../../../../ui/rule'
import { Tabs } from '../../../../ui/tabs'
import type { BoardStore } from '../../branches.store'
import { Desk, DeskHead } from '../../components/desk'
import { IssuePicker } from '../../components/issue-picker'
import { BoardSkeleton } from './board-skeleton'
import { CopyNames } from './copy-names'
import { Hero } from './hero'
import { Parts } from './parts'
import { PeopleTable } from './people-table'
import { NamesHidden } from './phone-board'
import { RecentTrend } from './recent-trend'

/** The board on a desk: numbers and trend side by side, people in a table, the text for the group beside it. */
export const DeskBoard = observer(function DeskBoard({ store }: { store: BoardStore }) {
  const { session } = useApp()
  const reload = () => void store.refresh()
  return (
    <Desk current={session.ownBoard === store.branchId ? 'board' : 'overview'}>
      <Loaded from={store.board} skeleton={<BoardSkeleton />} onRetry={reload}>
        {(board) => (
          <>
            <DeskHead title={board.branch.name}>
              <IssuePicker
                chosen={board.issue}
                issues={store.issues}
                onChoose={(lessonId) => void store.choose(lessonId)}
              />
              <View className='text-cap'>{deadlinePhrase(board.issue.deadline, board.now)}</View>
            </DeskHead>
            <Rule />
            <View className='desk-board__numbers'>
              <View className='desk-board__rate'>
                <Hero board={board} />
                <Parts board={board} busy={store.board.busy} onRefresh={reload} />
              </View>
              <RecentTrend board={board} wide />
            </View>
            {board.people ? <People board={board} store={store} /> : <NamesHidden />}
          </>
        )}
      </Loaded>
    </Desk>
  )
})

const People = observer(function People({ board, store }: { board: BranchBoard; store: BoardStore }) {
  const all = { key: 'all' as const, label: '全部', count: board.people?.length ?? 0 }
  return (
    <View className='desk-board__people'>
      <View className='desk-board__table'>
        <View className='desk-board__tabs'>
          <Tabs items={[...store.tabs, all]} value={store.shown} onChange={(tab) => store.show(tab)} />
        </View>
        <PeopleTable people={store.peopleOf(store.shown)} tab={store.shown} now={board.now} />
      </View>
      <View className='desk-board__panel'>
        <View className='text-title'>发到群里的名单</View>
        <View className='text-cap'>只列还没学完的人，请假的不列</View>
        <View className='desk-board__message' {...scrollable}>
          {store.groupText}
        </View>
        <CopyNames store={store} />
      </View>
    </View>
  )
})
