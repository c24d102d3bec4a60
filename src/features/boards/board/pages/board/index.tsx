import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useApp } from '../../../../../stores/app'
import { BoardWithReminding } from '../../../board-with-reminding'
import { NotOpen } from '../../../components/not-open'

/** A branch's participation in an assignment; the reader's own desk where the address names none. */
export default observer(function BoardPage() {
  const { branchId, assignmentId } = useRouter().params
  const { desks } = useApp()
  const branch = branchId || desks.of('board')?.org.id
  if (branch === undefined) return <NotOpen title='参学情况' work='board' />
  return <BoardWithReminding branchId={branch} assignmentId={assignmentId || null} />
})
