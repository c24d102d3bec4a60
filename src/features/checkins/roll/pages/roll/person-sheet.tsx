import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { clockTime } from '../../../../../domain/time'
import { Button } from '../../../../../ui/button'
import { Note } from '../../../../../ui/note'
import { Row } from '../../../../../ui/row'
import { Sheet } from '../../../../../ui/sheet'
import { RANGE_WORDS } from '../../../components/claim-words'
import type { RollStore } from '../../roll.store'
import { PROOF_WORDS, whoWords } from '../../roll-words'
import type { ScanningStore } from '../../scanning.store'
import type { ShownRow } from '../../shown-rows'

interface Props {
  store: RollStore
  scanning: ScanningStore
  row: ShownRow
  onClose: () => void
}

/** What is kept of somebody's check-in, and the way to undo what the keeper did. */
export const PersonSheet = observer(function PersonSheet({ store, scanning, row, onClose }: Props) {
  const { attendance, unsent } = row
  if (attendance === null) return null
  const { at, proof, reason, range, leftAt, undoUntil } = attendance
  const undo = () => {
    store.undo(row)
    scanning.tell({ tone: 'blue', who: whoWords(row), words: '已撤销' })
    onClose()
  }
  return (
    <Sheet open title={whoWords(row)} onClose={onClose}>
      <View className='checkins__lines'>
        <Row title='到场时间' value={clockTime(at)} />
        <Row title='方式' value={`${PROOF_WORDS[proof]}${unsent ? '，待上传' : ''}`} />
        {reason !== null && <Row title='原因' value={reason} />}
        {store.value?.session.ranged && unsent === null && <Row title='位置' value={RANGE_WORDS[range]} />}
        {leftAt !== null && <Row title='签退' value={clockTime(leftAt)} />}
      </View>
      {store.mayUndo(row) && (
        <>
          <View className='roll__note'>
            <Note>{undoUntil === null ? '还没上传，撤销后什么都不留。' : `${clockTime(undoUntil)} 前可以撤销。`}</Note>
          </View>
          <View className='checkins__acts'>
            <Button grow onTap={undo}>
              撤销这次登记
            </Button>
          </View>
        </>
      )}
    </Sheet>
  )
})
