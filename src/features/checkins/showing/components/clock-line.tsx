import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { described } from '../../../../ui/aria'
import { Icon } from '../../../../ui/icon'
import { fromWords } from '../code-words'
import type { CodeStore } from '../code.store'
import './clock-line.scss'

/** Said of the code that is shown: the phone's time is not known to be right, or nobody can check in by it yet. */
export const ClockLine = observer(function ClockLine({ store }: { store: CodeStore }) {
  const { timed, open, session } = store
  return (
    <View {...described('status')}>
      {!timed && <Line>手机时间没对过，码可能无效</Line>}
      {timed && !open && session !== null && <Line>{fromWords(session, store.now)}</Line>}
    </View>
  )
})

function Line({ children }: { children: string }) {
  return (
    <View className='clock-line'>
      <Icon name='alert' size='s' />
      <View>{children}</View>
    </View>
  )
}
