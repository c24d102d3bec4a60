import { observer } from 'mobx-react-lite'
import { useStore } from '../../stores/app'
import { BoardStore } from './board/board.store'
import { BoardScreen } from './board/pages/board/board-screen'
import { useReminding } from './use-reminding'

interface Props {
  branchId: string
  assignmentId: string | null
}

/** A branch's board, and reminding those on it. */
export const BoardWithReminding = observer(function BoardWithReminding({ branchId, assignmentId }: Props) {
  const store = useStore((app) => new BoardStore(app, branchId, assignmentId))
  return <BoardScreen store={store} beside={useReminding(store)} />
})
