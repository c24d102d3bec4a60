import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { live } from '../../../../../ui/aria'
import { Button } from '../../../../../ui/button'
import type { BranchStore } from '../../branch.store'
import { beforeSending } from '../../branch-words'

/** How many are chosen, what sending them comes to, and sending. */
export const BranchBar = observer(function BranchBar({ store }: { store: BranchStore }) {
  const { picked, busy, error, value, overflow } = store
  const none = picked.length === 0
  const tooMany = overflow > 0 && value?.activity.waits === false
  return (
    <>
      <View className='branch-sign-up__words' {...live}>
        <View className='text-bold'>{`已选 ${picked.length} 人`}</View>
        <View className='text-cap'>{beforeSending(store)}</View>
      </View>
      <Button kind='primary' busy={busy} disabled={none || tooMany} onTap={() => void store.send()}>
        {none ? '先选人' : tooMany ? '位子不够' : error === null ? `报名 ${picked.length} 人` : '重试'}
      </Button>
    </>
  )
})
