import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { live } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { Sheet } from '../../../../ui/sheet'
import type { EditStore } from '../../edit.store'

interface Props {
  store: EditStore
  onClose: () => void
}

/** Asks once before it is out: from then on it never changes. */
export const PublishSheet = observer(function PublishSheet({ store, onClose }: Props) {
  const { acts, text } = store
  const publish = async () => {
    if (await store.publish()) onClose()
  }
  return (
    <Sheet open title={`发布${text?.name ?? ''}`} onClose={onClose}>
      <View className='text-2'>发布后不再改动，新的自查都按这一版。已有的评定不变。</View>
      <View className='text-note text-amber' {...live}>
        {acts.problem ?? ''}
      </View>
      <View className='stars__acts'>
        <Button kind='text' onTap={onClose}>
          再看看
        </Button>
        <Button grow busy={acts.busy} onTap={() => void publish()}>
          发布
        </Button>
      </View>
    </Sheet>
  )
})

export const DropSheet = observer(function DropSheet({ store, onClose, onDone }: Props & { onDone: () => void }) {
  const { acts } = store
  const drop = async () => {
    if (await store.drop()) onDone()
  }
  return (
    <Sheet open title='删掉草稿' onClose={onClose}>
      <View className='text-2'>删掉后找不回来。已经发布的标准不受影响。</View>
      <View className='text-note text-amber' {...live}>
        {acts.problem ?? ''}
      </View>
      <View className='stars__acts'>
        <Button kind='text' onTap={onClose}>
          先留着
        </Button>
        <Button grow busy={acts.busy} onTap={() => void drop()}>
          删掉
        </Button>
      </View>
    </Sheet>
  )
})
