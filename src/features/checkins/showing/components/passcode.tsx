import { Image, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { unheard } from '../../../../ui/aria'
import { Keep, useKeptOpen } from '../../../../ui/kept'
import { TextAction } from '../../../../ui/text-action'
import type { CodeStore } from '../code.store'
import { RenewSheet } from './renew-sheet'
import './passcode.scss'

/** Lies over the digits and takes the long press: for WeChat this app binds it on pictures alone. */
function Pressed({ onLong }: { onLong: () => void }) {
  const over = { className: 'passcode__pressed', onLongPress: onLong, ...unheard }
  return process.env.TARO_ENV === 'h5' ? <View {...over} /> : <Image src='' {...over} />
}

const ASKING = new Keep<boolean>()

/** The six digits that are told; a long press, or the words beside them, makes new ones. */
export const Passcode = observer(function Passcode({ store }: { store: CodeStore }) {
  const [asking, ask] = useKeptOpen(ASKING)
  return (
    <View className='passcode'>
      <View className='passcode__digits'>
        {store.passcode ?? ''}
        <Pressed onLong={() => ask(true)} />
      </View>
      <TextAction onTap={() => ask(true)}>换口令</TextAction>
      {asking && <RenewSheet store={store} onClose={() => ask(false)} />}
    </View>
  )
})
