import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { BranchPerson } from '../../../../../contract/homes'
import { Tick } from '../../../../../ui/checkbox'
import { Seal } from '../../../../../ui/seal'
import type { BranchStore } from '../../branch.store'
import { whyNot } from '../../branch-words'

interface Props {
  store: BranchStore
  person: BranchPerson
}

/** One person of the branch, to be chosen; or why not. */
export const Person = observer(function Person({ store, person }: Props) {
  const { name, state } = person
  return (
    <View className='branch-sign-up__person'>
      <Seal name={name} />
      <View className='text-item branch-sign-up__name'>{name}</View>
      {state === 'can' ? (
        <Tick checked={store.isPicked(person)} spoken={name} onChange={(on) => store.pick(person, on)} />
      ) : (
        <View className='branch-sign-up__why'>{whyNot(person)}</View>
      )}
    </View>
  )
})
