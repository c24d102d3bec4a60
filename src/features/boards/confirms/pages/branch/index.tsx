import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useApp } from '../../../../../stores/app'
import { ConfirmsWithReminding } from '../../../confirms-with-reminding'
import { NotOpen } from '../../../components/not-open'

/** Who of a branch has confirmed a notice; the reader's own branch where the address names none. */
export default observer(function BranchConfirmsPage() {
  const { branchId, assignmentId } = useRouter().params
  const { desks } = useApp()
  const branch = branchId || desks.of('board')?.org.id
  if (branch === undefined || !assignmentId) return <NotOpen title='公告确认' work='board' />
  return <ConfirmsWithReminding key={`${branch} ${assignmentId}`} branchId={branch} assignmentId={assignmentId} />
})
