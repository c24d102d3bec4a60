import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { BranchBoard } from '../../../contract/boards'
import { deadlinePhrase } from '../../../domain/time'
import { useApp } from '../../../stores/app'
import { Loaded } from '../../../ui/loaded'
import { Rule } from '../../../ui/rule'
import { Tabs } from '../../../ui/tabs'
import type { BoardStore } from './board.store'
import { Desk, DeskHead } from '../components/desk'
import { ExportButton } from '../components/export-button'
import { IssuePicker } from '../components/issue-picker'
import type { RemindingStore } from '../reminding/reminding.store'
import { BoardSkeleton } from './board-skeleton'
import { AppealsEntry } from './appeals-entry'
import { Hero } from './hero'
import { EXPORT_ABOUT, Parts } from './parts'
import { PeopleTable } from './people-table'
import { NamesHidden } from './phone-board'
import { RecentTrend } from './recent-trend'
import { RemindPanel } from '../reminding/remind-panel'

interface Props {
  store: BoardStore
  reminding: RemindingStore
}

/** The board on a desk: numbers and trend side by side, people in a table, the text for the group beside it. */
export const DeskBoard = observer(function DeskBoard({ store, reminding }: Props) {
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
              {board.people && (
                <View className='desk__tool'>
                  <ExportButton orgId={board.branch.id} issue={board.issue} about={EXPORT_ABOUT} />
                </View>
              )}
            </DeskHead>
            <Rule />
            <View className='desk-board__numbers'>
              <View className='desk-board__rate'>
                <Hero board={board} />
                <Parts board={board} busy={store.board.busy} onRefresh={reload} wide />
              </View>
              <RecentTrend board={board} wide />
            </View>
            <AppealsEntry board={board} />
            {board.people ? <People board={board} store={store} reminding={reminding} /> : <NamesHidden />}
          </>
        )}
      </Loaded>
    </Desk>
  )
})

const People = observer(function People({ board, store, reminding }: Props & { board: BranchBoard }) {
  const all = { key: 'all' as const, label: '全部', count: board.people?.length ?? 0 }
  return (
    <View className='desk-board__people'>
      <View className='desk-board__table'>
        <View className='desk-board__tabs'>
          <Tabs items={[...store.tabs, all]} value={store.shown} onChange={(tab) => store.show(tab)} />
        </View>
        <PeopleTable
          key={store.shown}
          people={store.peopleOf(store.shown)}
          tab={store.shown}
          board={board}
          reminding={reminding}
        />
      </View>
      <RemindPanel board={board} store={store} reminding={reminding} />
    </View>
  )
})
