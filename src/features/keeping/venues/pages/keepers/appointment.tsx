import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { copyText } from '../../../../../services/platform/clipboard'
import { live } from '../../../../../ui/aria'
import { Button } from '../../../../../ui/button'
import { inviteWords, validWords } from '../../appointment-words'
import type { KeepersStore } from '../../keepers.store'

/** The code with which one person becomes keeper, and the words to send it with. */
export const Appointment = observer(function Appointment({ store }: { store: KeepersStore }) {
  const [said, setSaid] = useState('')
  const keepers = store.keepers.value
  if (!keepers) return null
  const { appointment, name } = keepers
  const copy = async () => {
    if (!appointment) return
    const copied = await copyText(inviteWords({ venue: name, ...appointment }))
    setSaid(copied ? '已复制，发给要任命的人' : '没有复制成功，把上面的码念给他')
  }
  if (!appointment)
    return (
      <View className='appointment'>
        <Button kind='primary' busy={store.busy} onTap={() => void store.appoint()}>
          任命管理员
        </Button>
        <View className='text-cap appointment__said' {...live}>
          {store.asked === null && store.problem ? store.problem : '生成一个任命码，7 天内有效，一个人用一次。'}
        </View>
      </View>
    )
  return (
    <View className='appointment'>
      <View className='appointment__card'>
        <View className='text-cap'>任命码</View>
        <View className='appointment__code'>{appointment.code}</View>
        <View className='text-cap text-figures'>{`一个人用一次，${validWords(appointment.expiresAt)}`}</View>
        <View className='appointment__acts'>
          <Button small icon='copy' onTap={() => void copy()}>
            复制邀请的话
          </Button>
          <Button small onTap={() => store.ask({ deed: 'appoint' })}>
            换一个码
          </Button>
        </View>
        <View className='text-cap appointment__said' {...live}>
          {said}
        </View>
      </View>
    </View>
  )
})
