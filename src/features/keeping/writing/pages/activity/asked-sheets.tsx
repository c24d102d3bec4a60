import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { live } from '../../../../../ui/aria'
import { Button } from '../../../../../ui/button'
import { goBack } from '../../../../../ui/navigation'
import { Sheet } from '../../../../../ui/sheet'
import { ReasonSheet } from '../../../components/reason-sheet'
import type { ActivityStore } from '../../activity.store'
import type { PublishingStore } from '../../publishing.store'
import { cancelEffect } from '../../writing-words'
import '../../../components/keeping.scss'

interface Props {
  store: ActivityStore
  publishing: PublishingStore
}

/** Asks once more before something goes. */
export const AskedSheets = observer(function AskedSheets({ store, publishing }: Props) {
  const { asked, busy, offline, problem } = publishing
  const close = () => publishing.ask(null)
  if (asked === 'cancel')
    return (
      <ReasonSheet
        title='取消活动'
        effect={cancelEffect(store.edited.value?.signedUp ?? 0)}
        example='如：讲师生病，改到下月'
        button='取消活动'
        busy={busy === 'cancel'}
        problem={offline ? '没有网络，取消要联网。' : problem}
        onConfirm={(reason) => void publishing.cancel(reason)}
        onClose={close}
      />
    )
  if (asked !== 'drop') return null
  const drop = async () => {
    if (await publishing.drop()) goBack()
  }
  return (
    <Sheet open title='丢弃草稿' onClose={close}>
      <View className='text-2'>丢弃后找不回来。还没有发布，没有人看到过。</View>
      <View className='text-note text-amber' {...live}>
        {problem ?? ''}
      </View>
      <View className='keeping__acts'>
        <Button kind='text' onTap={close}>
          先不丢
        </Button>
        <Button grow busy={busy === 'drop'} onTap={() => void drop()}>
          丢弃草稿
        </Button>
      </View>
    </Sheet>
  )
})
