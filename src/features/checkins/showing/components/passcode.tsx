import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { TextAction } from '../../../../ui/text-action'
import type { CodeStore } from '../code.store'
import { RenewSheet } from './renew-sheet'
import './passcode.scss'

/** The six digits that are told; a long press, or the words beside them, makes new ones. */
export const Passcode = observer(function Passcode({ store }: { store: CodeStore }) {
  const [asking, ask] = useState(false)
  return (
    <View className='passcode'>
      <View className='passcode__digits' onLongPress={() => ask(true)}>
        {store.passcode ?? ''}
      </View>
      <TextAction onTap={() => ask(true)}>换口令</TextAction>
      {asking && <RenewSheet store={store} onClose={() => ask(false)} />}
    </View>
  )
})
