import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { copyText } from '../../../services/platform/clipboard'
import { live } from '../../../ui/aria'
import { Button } from '../../../ui/button'
import { CopyNames } from './copy-names'
import type { GroupListStore } from './group-list.store'
import { copiedWords, remindHint, reportWords } from './reminding-words'
import type { RemindingStore } from './reminding.store'
import './remind-bar.scss'

interface Props {
  reminding: RemindingStore
  list: GroupListStore
}

/** The next step with those who are missing: one message each where it can reach them, and the list for the group. */
export const RemindBar = observer(function RemindBar({ reminding, list }: Props) {
  const { closed, reachable } = reminding
  const can = closed === null && (reachable.length > 0 || reminding.busy)
  if (!can)
    return (
      <View className='remind-bar'>
        <Told reminding={reminding} />
        <CopyNames list={list} />
      </View>
    )
  return (
    <View className='remind-bar'>
      <Told reminding={reminding} copied={list.copied} />
      <View className='remind-bar__two'>
        <Button icon='copy' onTap={() => void list.copy(copyText)}>
          复制名单
        </Button>
        <RemindAll reminding={reminding} onTap={() => reminding.ask(true)} />
      </View>
    </View>
  )
})

interface RemindAllProps {
  reminding: RemindingStore
  /** Asks first, or sends at once where whom it reaches stands beside it. */
  onTap: () => void
}

/** 提醒 5 人: counts only who can receive it now and is chosen. */
export const RemindAll = observer(function RemindAll({ reminding, onTap }: RemindAllProps) {
  const { chosen, busy, sending } = reminding
  return (
    <Button kind='primary' icon='bell' grow busy={busy} disabled={chosen.length === 0 && !busy} onTap={onTap}>
      {busy ? `正在提醒 ${sending.length} 人` : chosen.length === 0 ? '先选中要提醒的人' : `提醒 ${chosen.length} 人`}
    </Button>
  )
})

/** What became of the last reminding; before it, who can't be reached and why. */
export const Told = observer(function Told({
  reminding,
  copied = null,
}: {
  reminding: RemindingStore
  copied?: boolean | null
}) {
  const { error, problem, report } = reminding
  const told = report ? reportWords(report) : ''
  const list = copiedWords(copied)
  return (
    <View className='remind-bar__told text-note' {...live}>
      {list !== '' && <View className='text-green'>{list}</View>}
      {told !== '' && <View className='text-green'>{told}</View>}
      {error && <View className='text-amber'>{problem}</View>}
      {list === '' && told === '' && !error && <View className='text-2'>{remindHint(reminding)}</View>}
    </View>
  )
})
