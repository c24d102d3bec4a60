import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { live } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { Sheet } from '../../../../ui/sheet'
import type { SelfCheckStore } from '../../self-check.store'
import { countsOf } from '../../words'

/** Asks once before it is handed in, and says what is not there. */
export const SubmitSheet = observer(function SubmitSheet({ store }: { store: SelfCheckStore }) {
  const { submitting, check, acts } = store
  if (!submitting || !check) return null
  const { short, missing } = countsOf(check)
  const gaps = [short > 0 && `${short} 项没达到`, missing > 0 && `${missing} 项缺材料`].filter(Boolean).join('，')
  return (
    <Sheet open title='提交自查' onClose={() => store.askSubmit(false)}>
      <View className='text-2'>
        {`${gaps === '' ? '材料都有了。' : `还有 ${gaps}，也可以先提交。`}提交后只能看，团委退回才能再改。数字会按今天重算一次。`}
      </View>
      <View className='text-note text-amber' {...live}>
        {acts.problem ?? ''}
      </View>
      <View className='stars__acts'>
        <Button kind='text' onTap={() => store.askSubmit(false)}>
          先不交
        </Button>
        <Button grow busy={acts.busy} onTap={() => void store.submit()}>
          提交自查
        </Button>
      </View>
    </Sheet>
  )
})
