import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { live } from '../../../../../ui/aria'
import { Button } from '../../../../../ui/button'
import { goBack } from '../../../../../ui/navigation'
import { Sheet } from '../../../../../ui/sheet'
import type { Editing } from '../../editing'
import './sheets.scss'

/** Asks once more before what was written goes. */
export const DiscardSheet = observer(function DiscardSheet({
  editing,
  onClose,
}: {
  editing: Editing
  onClose: () => void
}) {
  const { store } = editing
  const { writing, correcting } = store
  const discard = async () => {
    if (!(await store.move({ name: 'discard' }))) return
    onClose()
    goBack()
  }
  return (
    <Sheet open title='丢弃草稿' onClose={onClose}>
      <View className='text-2'>
        {correcting ? '这次更正不要了，找不回来；在线的那一稿不动。' : '这篇草稿不要了，找不回来。'}
      </View>
      <View className='text-note text-amber' {...live}>
        {writing.offline ? '没有网络，丢弃要联网。' : (writing.problem ?? '')}
      </View>
      <View className='write-sheet__acts'>
        <Button kind='text' onTap={onClose}>
          先不丢
        </Button>
        <Button grow busy={writing.busy === 'discard'} disabled={writing.offline} onTap={() => void discard()}>
          丢弃草稿
        </Button>
      </View>
    </Sheet>
  )
})
