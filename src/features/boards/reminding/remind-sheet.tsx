import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { BranchBoard } from '../../../contract/boards'
import { copyText } from '../../../services/platform/clipboard'
import { live } from '../../../ui/aria'
import { Button } from '../../../ui/button'
import { Sheet } from '../../../ui/sheet'
import type { GroupListStore } from './group-list.store'
import { RemindPreview } from './remind-preview'
import { copiedWords, onceWords, remindHint } from './reminding-words'
import type { RemindingStore } from './reminding.store'
import './remind-sheet.scss'

interface Props {
  board: BranchBoard
  reminding: RemindingStore
  list: GroupListStore
}

/** On a phone, before anything is sent: whom it reaches, what arrives, and whom it does not reach. */
export const RemindSheet = observer(function RemindSheet({ board, reminding, list }: Props) {
  const { asking, chosen, busy, sending, problem } = reminding
  if (!asking) return null
  const n = busy ? sending.length : chosen.length
  return (
    <Sheet open title={`提醒 ${n} 人`} onClose={() => reminding.ask(false)}>
      <View className='remind-sheet__names'>{reminding.chosenNames}</View>
      <View className='text-cap'>{onceWords(reminding.kind)}</View>
      <RemindPreview assignment={board.assignment} />
      <View className='text-note text-2'>{remindHint(reminding)}</View>
      <View className={`text-note ${problem === null ? 'text-green' : 'text-amber'}`} {...live}>
        {problem ?? copiedWords(list.copied)}
      </View>
      <View className='remind-bar__two remind-sheet__acts'>
        <Button icon='copy' onTap={() => void list.copy(copyText)}>
          复制名单
        </Button>
        <Button
          kind='primary'
          icon='bell'
          grow
          busy={busy}
          disabled={n === 0}
          onTap={() => void reminding.remindChosen()}
        >
          {busy ? `正在提醒 ${n} 人` : n === 0 ? '没有人能收到' : `发送给 ${n} 人`}
        </Button>
      </View>
    </Sheet>
  )
})
