import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useApp, useStore } from '../../../stores/app'
import { BoardStore } from './board.store'
import { NotOpen } from '../components/not-open'
import { RemindingStore } from '../reminding/reminding.store'
import { useRefresh } from '../use-refresh'
import { useWide } from '../use-wide'
import { DeskBoard } from './desk-board'
import { PhoneBoard } from './phone-board'
import './index.scss'

/** A branch's participation in an issue; the secretary's own branch where the address names none. */
export default observer(function BoardPage() {
  const { branchId, lessonId } = useRouter().params
  const { session } = useApp()
  const branch = branchId || session.ownBoard
  if (branch === null) return <NotOpen title='参学情况' />
  return <Board branchId={branch} lessonId={lessonId || null} />
})

interface Props {
  branchId: string
  lessonId: string | null
}

function Board({ branchId, lessonId }: Props) {
  const store = useStore((app) => new BoardStore(app, branchId, lessonId))
  const wide = useWide()
  const reminding = useStore((app) => new RemindingStore(app, store))
  useRefresh(store)
  return wide ? <DeskBoard store={store} reminding={reminding} /> : <PhoneBoard store={store} reminding={reminding} />
}
