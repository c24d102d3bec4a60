import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { dayStart, DAY_MS, ms, timeLeft } from '../../../../domain/time'
import { Button } from '../../../../ui/button'
import type { SelfCheckStore } from '../../self-check.store'
import { dayWords } from '../../words'

/** Until when it is handed in, and the way to do so. */
export const Bar = observer(function Bar({ store }: { store: SelfCheckStore }) {
  const { check, kept, open } = store
  const now = kept.value?.now
  if (!check || now === undefined) return null
  const { criteria, state } = check
  const day = state === 'returned' ? criteria.decideUntil : criteria.submitUntil
  const left = dayStart(day).getTime() + DAY_MS - ms(now)
  if (!open)
    return (
      <View className='stars__bar text-2'>
        {state === 'decided' ? '已经评定' : `${dayWords(criteria.decideUntil, now)} 前评定`}
      </View>
    )
  return (
    <>
      <View className='stars__bar'>
        <View className='text-bold'>{`${dayWords(day, now)} 截止${left > 0 ? `，${timeLeft(left)}` : '，已经过了'}`}</View>
        <View className='text-cap'>已自动保存，缺的也可先提交</View>
      </View>
      <Button kind='primary' disabled={left <= 0} onTap={() => store.askSubmit(true)}>
        {left > 0 ? '提交自查' : '提交已截止'}
      </Button>
    </>
  )
})
