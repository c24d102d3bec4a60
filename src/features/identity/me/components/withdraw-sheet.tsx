import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { live } from '../../../../ui/aria'
import { Sheet } from '../../../../ui/sheet'
import { AskChoices } from '../../components/ask-choices'
import type { WithdrawStore } from '../withdraw.store'

/** Asks once more before the request is taken back. */
export const WithdrawSheet = observer(function WithdrawSheet({ store }: { store: WithdrawStore }) {
  const { problem, withdrawing } = store
  return (
    <Sheet open={store.asking} title='撤回申请' onClose={() => store.ask(false)}>
      <View className='text-2'>撤回后，申请和里面填的姓名会删除，团支书不用再确认。以后还可以再申请。</View>
      <View className='text-note text-amber' {...live}>
        {problem}
      </View>
      <AskChoices
        no='先不撤回'
        onNo={() => store.ask(false)}
        yes='确认撤回'
        onYes={() => void store.withdraw()}
        busy={withdrawing.busy}
      />
    </Sheet>
  )
})
