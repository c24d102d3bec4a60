import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { live } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { Sheet } from '../../../../ui/sheet'
import type { WithdrawStore } from '../withdraw.store'
import './withdraw-sheet.scss'

/** Asks once more before the request is taken back. */
export const WithdrawSheet = observer(function WithdrawSheet({ store }: { store: WithdrawStore }) {
  const { problem, withdrawing } = store
  return (
    <Sheet open={store.asking} title='撤回申请' onClose={() => store.ask(false)}>
      <View className='text-2'>撤回后，申请和里面填的姓名会删除，团支书不用再确认。以后还可以再申请。</View>
      <View className='text-note text-amber' {...live}>
        {problem}
      </View>
      <View className='withdraw__choices'>
        <Button kind='text' onTap={() => store.ask(false)}>
          先不撤回
        </Button>
        <Button kind='primary' grow busy={withdrawing.busy} onTap={() => void store.withdraw()}>
          确认撤回
        </Button>
      </View>
    </Sheet>
  )
})
