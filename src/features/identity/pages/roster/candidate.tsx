import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { RosterMatch } from '../../../../contract/identity'
import { live } from '../../../../ui/aria'
import { CodeInput } from '../../../../ui/code-input'
import { Num } from '../../../../ui/num'
import { Seal } from '../../../../ui/seal'
import { asked, standingWords } from '../../join-words'
import type { JoinStore } from '../../join.store'
import { prove } from './prove'

interface Props {
  store: JoinStore
  candidate: NonNullable<RosterMatch['candidate']>
  triesLeft: number
}

/** The one on the roster: just enough to know oneself by, and two digits that only oneself knows. */
export const Candidate = observer(function Candidate({ store, candidate, triesLeft }: Props) {
  const { before, after, places } = asked(candidate.pattern)
  const problem = store.proof.error?.message
  return (
    <View className='candidate'>
      <View className='candidate__who'>
        <Seal name={store.name.trim()} me large />
        <View className='candidate__words'>
          <View className='candidate__name'>{store.name.trim()}</View>
          <View className='text-cap'>{standingWords(candidate)}</View>
        </View>
      </View>
      <View className='candidate__number'>
        <Text className='text-3'>学号或工号</Text>
        <Text className='text-figures'>{candidate.maskedNumber}</Text>
      </View>
      <View className='text-note text-2'>
        补全第 {places} 位，防止冒名。还可试 {triesLeft} 次
      </View>
      <View className='candidate__digits'>
        <Num size='m'>{before}</Num>
        <CodeInput
          small
          label={`第 ${places} 位数字`}
          length={2}
          type='number'
          value={store.digits}
          onInput={(typed) => store.typeDigits(typed)}
          onConfirm={() => void prove(store)}
        />
        <Num size='m'>{after}</Num>
      </View>
      {problem !== undefined && (
        <View className='roster__problem text-note' {...live}>
          {problem}
        </View>
      )}
    </View>
  )
})
