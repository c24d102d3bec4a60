import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { deadlinePhrase } from '../../../../../domain/time'
import { useApp } from '../../../../../stores/app'
import { Loaded } from '../../../../../ui/loaded'
import { Screen } from '../../../../../ui/screen'
import { Desk, isDeskOf } from '../../../../../desk/desk'
import { ConfirmsEntry } from '../../../components/confirms-entry'
import { AssignmentPicker } from '../../../components/assignment-picker'
import { LaidOut, useLayout } from '../../../../../ui/layout'
import type { BesideBoard } from '../../../components/beside-board'
import type { BoardStore } from '../../board.store'
import { AppealsEntry } from './appeals-entry'
import { BoardSkeleton } from './board-skeleton'
import { Hero } from './hero'
import { AskedEntry } from '../../../components/asked-entry'
import { JoiningsEntry } from './joinings-entry'
import { RequestsEntry } from './requests-entry'
import { DeskLayout, PhoneLayout } from './layouts'
import { Parts } from './parts'
import { NamesHidden, People } from './people'
import { RecentTrend } from './recent-trend'

interface Props {
  store: BoardStore
  beside: BesideBoard
}

/** The board: number, grid, counts, trend, then who is missing; as a phone or a desk has room for it. */
export const BoardScreen = observer(function BoardScreen({ store, beside }: Props) {
  const { desks } = useApp()
  const layout = useLayout()
  const { wide } = layout
  const Layout = wide ? DeskLayout : PhoneLayout
  const reload = () => void store.refresh()
  const body = (
    <Loaded from={store.board} skeleton={<BoardSkeleton />} onRetry={reload}>
      {(board) => (
        <Layout
          board={board}
          assignment={
            <>
              <AssignmentPicker
                chosen={board.assignment}
                list={store.list}
                onChoose={(assignmentId) => void store.choose(assignmentId)}
              />
              <View className='text-cap'>{deadlinePhrase(board.assignment.deadline, board.now)}</View>
            </>
          }
          hero={<Hero board={board} named={!wide} />}
          parts={
            <Parts board={board} busy={store.board.busy && (wide || !beside.busy())} onRefresh={reload} wide={wide} />
          }
          trend={<RecentTrend board={board} wide={wide} />}
          appeals={
            <>
              <AppealsEntry board={board} />
              <RequestsEntry board={board} />
              <JoiningsEntry board={board} />
              <AskedEntry branchId={store.branchId} />
              <ConfirmsEntry orgId={board.branch.id} work='board' />
            </>
          }
          people={
            board.may.includes('see-names') ? (
              <People board={board} store={store} beside={beside} wide={wide} />
            ) : (
              <NamesHidden />
            )
          }
        />
      )}
    </Loaded>
  )
  return (
    <LaidOut value={layout.page}>
      {wide ? (
        <Desk current={isDeskOf(store.branchId, desks) ? 'board' : 'overview'} of={store.branchId}>
          {body}
        </Desk>
      ) : (
        <Screen title='参学情况' bar={beside.bar}>
          {body}
          {/* In a place of its own: what goes takes all of its siblings along to be sent again. */}
          <View>{store.board.value && beside.over(store.board.value)}</View>
        </Screen>
      )}
    </LaidOut>
  )
})
