import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { askForReminder } from '../../../../services/platform/subscribe'
import { live } from '../../../../ui/aria'
import { TextAction } from '../../../../ui/text-action'
import { Switch } from '../../../../ui/switch'
import { positionWords, remindersWords } from '../../privacy-words'
import type { PrivacyStore } from '../../privacy.store'

export const PositionSwitch = observer(function PositionSwitch({ store }: { store: PrivacyStore }) {
  const { position, unkept } = store
  return (
    <View className='privacy__switch'>
      <View className='privacy__words'>
        大致位置
        <View className='text-cap' {...live}>
          {unkept ? '这部手机没有存上，请再试一次。' : positionWords(position)}
        </View>
      </View>
      <Switch on={position.on} spoken='大致位置' onChange={(on) => store.setPosition(on)} />
    </View>
  )
})

export const RemindersSwitch = observer(function RemindersSwitch({ store }: { store: PrivacyStore }) {
  const { consents, online, turning, told } = store
  const { value } = consents
  const words = !online
    ? '没有网络，联网后再改'
    : value
      ? remindersWords(value)
      : consents.error
        ? consents.error.message
        : '正在读取'
  return (
    <View className='privacy__switch privacy__switch--reminders'>
      <View className='privacy__words'>
        订阅提醒
        <View className='text-cap' {...live}>
          {told ?? words}
        </View>
      </View>
      {value === null && consents.error && online ? (
        <TextAction onTap={() => void store.refresh()}>重试</TextAction>
      ) : (
        <Switch
          on={value?.reminders ?? false}
          spoken='订阅提醒'
          disabled={value === null || turning || !online}
          onChange={(on) => void store.setReminders(on, askForReminder)}
        />
      )}
    </View>
  )
})
