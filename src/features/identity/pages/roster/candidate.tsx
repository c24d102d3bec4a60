import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { LAST_ASKED } from '../../../../domain/limits'
import { live } from '../../../../ui/aria'
import { CodeInput } from '../../../../ui/code-input'
import { Seal } from '../../../../ui/seal'
import type { JoinStore } from '../../join.store'
import { prove } from './prove'

interface Props {
  store: JoinStore
  triesLeft: number
}

const NUMBER = '学号或工号的后四位'

/** The one of that name on the roster: nothing of the row is shown before it is proven, by what only its person knows. */
export const Candidate = observer(function Candidate({ store, triesLeft }: Props) {
  const problem = store.proof.error?.message
  return (
    <View className='candidate'>
      <View className='candidate__who'>
        <Seal name={store.name.trim()} me large />
        <View className='candidate__words'>
          <View className='candidate__name'>{store.name.trim()}</View>
          <View className='text-cap'>核对后才显示名册上的信息</View>
        </View>
      </View>
      <View className='candidate__ask'>
        <View className='candidate__what'>{NUMBER}</View>
        <View className='text-note text-2'>有字母的，字母也算一位。还可试 {triesLeft} 次</View>
      </View>
      <CodeInput
        label={NUMBER}
        length={LAST_ASKED}
        value={store.lastFour}
        onInput={(typed) => store.typeLastFour(typed)}
        onConfirm={() => void prove(store)}
      />
      {problem !== undefined && (
        <View className='roster__problem text-note' {...live}>
          {problem}
        </View>
      )}
    </View>
  )
})
