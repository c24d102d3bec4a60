import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useContext } from 'react'
import { described } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { OnlineContext } from '../../../../ui/online'
import { Sheet } from '../../../../ui/sheet'
import type { CodeStore } from '../code.store'
import './sheets.scss'

interface Props {
  store: CodeStore
  onClose: () => void
}

/** Asks once before code and passcode are made anew: the cloud does it, so it needs a network. */
export const RenewSheet = observer(function RenewSheet({ store, onClose }: Props) {
  const online = useContext(OnlineContext)
  const renew = async () => {
    if (await store.renew()) onClose()
  }
  return (
    <Sheet open title='换一个口令' onClose={onClose}>
      <View className='text-2'>码和口令一起换，旧的马上不能用。已经签到的人不受影响。</View>
      <View className='text-amber code-sheet__problem' {...described('status')}>
        {store.problem ?? ''}
      </View>
      <View className='code-sheet__acts'>
        <Button kind='text' onTap={onClose}>
          先不换
        </Button>
        <Button grow busy={store.renewing} disabled={!online} onTap={() => void renew()}>
          {online ? '换口令' : '联网后才能换'}
        </Button>
      </View>
    </Sheet>
  )
})
