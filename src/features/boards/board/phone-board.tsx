import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { deadlinePhrase } from '../../../domain/time'
import { Loaded } from '../../../ui/loaded'
import { Note } from '../../../ui/note'
import { Rule } from '../../../ui/rule'
import { Screen } from '../../../ui/screen'
import { Tabs } from '../../../ui/tabs'
import type { BoardStore } from './board.store'
import type { RemindingStore } from '../reminding/reminding.store'
import { IssuePicker } from '../components/issue-picker'
import { BoardSkeleton } from './board-skeleton'
import { AppealsEntry } from './appeals-entry'
import { Hero } from './hero'
import { Parts } from './parts'
import { PeopleList } from './people-list'
import { RecentTrend } from './recent-trend'
import { RemindBar } from '../reminding/remind-bar'

interface Props {
  store: BoardStore
  reminding: RemindingStore
}

/** The board on a phone: number, grid, counts, trend, then who is missing. */
export const PhoneBoard = observer(function PhoneBoard({ store, reminding }: Props) {
  const reload = () => void store.refresh()
  return (
    <Screen
      title='参学情况'
      bar={store.groupText === null ? undefined : <RemindBar store={store} reminding={reminding} />}
    >
      <Loaded from={store.board} skeleton={<BoardSkeleton />} onRetry={reload}>
        {(board) => (
          <>
            <View className='board'>
              <View className='board__issue'>
                <IssuePicker
                  chosen={board.issue}
                  issues={store.issues}
                  onChoose={(lessonId) => void store.choose(lessonId)}
                />
                <View className='text-cap'>{deadlinePhrase(board.issue.deadline, board.now)}</View>
              </View>
              <Rule />
              <Hero board={board} named />
              <Parts board={board} busy={store.board.busy && !reminding.busy} onRefresh={reload} />
              <RecentTrend board={board} />
              <AppealsEntry board={board} />
            </View>
            {board.people ? (
              <>
                <View className='board__tabs'>
                  <Tabs items={store.tabs} value={store.shown} onChange={(tab) => store.show(tab)} />
                </View>
                <PeopleList
                  key={store.shown}
                  people={store.peopleOf(store.shown)}
                  tab={store.shown}
                  board={board}
                  reminding={reminding}
                />
              </>
            ) : (
              <NamesHidden />
            )}
          </>
        )}
      </Loaded>
    </Screen>
  )
})

/** Officers see how many, not who. */
export function NamesHidden() {
  return (
    <View className='board__hidden'>
      <Note icon='shield'>姓名只给这个支部的团支书看，这里只有数字。</Note>
    </View>
  )
}
