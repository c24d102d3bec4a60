import { observer } from 'mobx-react-lite'
import { useStore } from '../../stores/app'
import { useLive } from '../../ui/use-live'
import { BoardStore } from './board/board.store'
import { BoardScreen } from './board/pages/board/board-screen'
import { ChooseAll, ChooseOne } from './reminding/choose'
import { GroupListStore } from './reminding/group-list.store'
import { RemindBar } from './reminding/remind-bar'
import { RemindOne } from './reminding/remind-one'
import { RemindPanel } from './reminding/remind-panel'
import { RemindSheet } from './reminding/remind-sheet'
import { RemindingStore } from './reminding/reminding.store'
import { useRefresh } from '../../ui/use-refresh'

interface Props {
  branchId: string
  assignmentId: string | null
}

/** Where two jobs meet: a branch's board, and reminding those on it. */
export const BoardWithReminding = observer(function BoardWithReminding({ branchId, assignmentId }: Props) {
  const store = useStore((app) => new BoardStore(app, branchId, assignmentId))
  const reminding = useStore((app) => new RemindingStore(app, store))
  const list = useStore(() => new GroupListStore(store))
  useRefresh(store)
  useLive({ look: () => store.look(), free: () => !store.board.busy && !reminding.busy })
  return (
    <BoardScreen
      store={store}
      beside={{
        bar: list.text === null ? undefined : <RemindBar reminding={reminding} list={list} />,
        over: (board) => <RemindSheet board={board} reminding={reminding} list={list} />,
        panel: (board) => <RemindPanel board={board} reminding={reminding} list={list} />,
        choose: (person) => <ChooseOne person={person} reminding={reminding} />,
        chooseAll: <ChooseAll reminding={reminding} />,
        remind: (person) => <RemindOne person={person} reminding={reminding} />,
        busy: () => reminding.busy,
      }}
    />
  )
})
