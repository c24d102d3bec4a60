import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useApp } from '../../../../../stores/app'
import { BoardWithReminding } from '../../../board-with-reminding'
import { NotOpen } from '../../../components/not-open'

/** A branch's participation in an assignment; the secretary's own branch where the address names none. */
export default observer(function BoardPage() {
  const { branchId, assignmentId } = useRouter().params
  const { session } = useApp()
  const branch = branchId || session.ownBoard
  if (branch === null) return <NotOpen title='参学情况' />
  return <BoardWithReminding branchId={branch} assignmentId={assignmentId || null} />
})
