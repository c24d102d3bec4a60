import { observer } from 'mobx-react-lite'
import { useStore } from '../../stores/app'
import { useLive } from '../../ui/use-live'
import { useRefresh } from '../../ui/use-refresh'
import { BranchConfirms } from './confirms/branch.store'
import { BranchScreen } from './confirms/pages/branch/branch-screen'
import { ChooseOne } from './reminding/choose'
import { GroupListStore } from './reminding/group-list.store'
import { RemindBar } from './reminding/remind-bar'
import { RemindOne } from './reminding/remind-one'
import { RemindPanel } from './reminding/remind-panel'
import { RemindSheet } from './reminding/remind-sheet'
import { RemindingStore } from './reminding/reminding.store'

interface Props {
  branchId: string
  assignmentId: string
}

/** Where two jobs meet: who has confirmed a notice, and reminding those who have not. */
export const ConfirmsWithReminding = observer(function ConfirmsWithReminding({ branchId, assignmentId }: Props) {
  const store = useStore((app) => new BranchConfirms(app, branchId, assignmentId))
  const reminding = useStore((app) => new RemindingStore(app, store))
  const list = useStore(() => new GroupListStore(store))
  useRefresh(store)
  useLive({ look: () => store.look(), free: () => !store.board.busy && !reminding.busy })
  return (
    <BranchScreen
      store={store}
      beside={{
        bar: list.text === null ? undefined : <RemindBar reminding={reminding} list={list} />,
        over: (board) => <RemindSheet board={board} reminding={reminding} list={list} />,
        panel: (board) => <RemindPanel board={board} reminding={reminding} list={list} />,
        choose: (person) => <ChooseOne person={person} reminding={reminding} />,
        remind: (person) => <RemindOne person={person} reminding={reminding} />,
      }}
    />
  )
})
