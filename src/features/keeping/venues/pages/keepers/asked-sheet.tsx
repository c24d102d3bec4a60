import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { live } from '../../../../../ui/aria'
import { Button } from '../../../../../ui/button'
import { Sheet } from '../../../../../ui/sheet'
import { ReasonSheet } from '../../../components/reason-sheet'
import type { KeepersStore } from '../../keepers.store'

/** Asks once more, and says what it does. */
export const AskedSheet = observer(function AskedSheet({ store }: { store: KeepersStore }) {
  const { asked, busy, problem } = store
  if (!asked) return null
  const close = () => store.ask(null)
  const confirm = (reason: string) => void store.confirm(reason)
  if (asked.deed === 'dismiss')
    return (
      <ReasonSheet
        title={`解除${asked.name}`}
        effect='马上不能再管这个青年之家。他办的活动和名单都还在，由别的管理员接着管。'
        example='如：调到别处工作'
        button='解除'
        busy={busy}
        problem={problem}
        onConfirm={confirm}
        onClose={close}
      />
    )
  if (asked.deed === 'close')
    return (
      <ReasonSheet
        title='停用'
        effect='从列表和地图里去掉，还没办的活动都取消，报名的人会收到原因。以后可以恢复使用，取消了的活动不恢复。'
        example='如：场地收回，搬到望江路'
        button='停用'
        busy={busy}
        problem={problem}
        onConfirm={confirm}
        onClose={close}
      />
    )
  const words =
    asked.deed === 'reopen'
      ? { title: '恢复使用', text: '重新出现在列表和地图里。停用时取消的活动不恢复。', yes: '恢复使用' }
      : { title: '换一个码', text: '新码生成后，旧码马上作废。', yes: '换一个码' }
  return (
    <Sheet open title={words.title} onClose={close}>
      <View className='text-2'>{words.text}</View>
      <View className='text-note text-amber' {...live}>
        {problem ?? ''}
      </View>
      <View className='keeping__acts'>
        <Button kind='text' onTap={close}>
          先不改
        </Button>
        <Button grow busy={busy} onTap={() => confirm('')}>
          {words.yes}
        </Button>
      </View>
    </Sheet>
  )
})
