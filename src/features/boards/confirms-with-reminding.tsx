import { observer } from 'mobx-react-lite'
import { useStore } from '../../stores/app'
import { BranchConfirms } from './confirms/branch.store'
import { BranchScreen } from './confirms/pages/branch/branch-screen'
import { useReminding } from './use-reminding'

interface Props {
  branchId: string
  assignmentId: string
}

/** Who of a branch has confirmed a notice, and reminding those who have not. */
export const ConfirmsWithReminding = observer(function ConfirmsWithReminding({ branchId, assignmentId }: Props) {
  const store = useStore((app) => new BranchConfirms(app, branchId, assignmentId))
  return <BranchScreen store={store} beside={useReminding(store)} />
})
