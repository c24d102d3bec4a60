import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { askForReminder, reminderOffered } from '../../../services/platform/subscribe'
import { useStore } from '../../../stores/app'
import { live } from '../../../ui/aria'
import { Button } from '../../../ui/button'
import { SubscriptionStore } from '../subscription.store'
import './subscribe-next.scss'

const WORDS: Record<SubscriptionStore['stage'], string> = {
  idle: '还没学完时由团支书提醒一次，每次订阅只收一条，晚上不发。',
  busy: '还没学完时由团支书提醒一次，每次订阅只收一条，晚上不发。',
  kept: '已订阅一次，下期没学完时最多提醒一条。',
  waiting: '你已同意，还没有传上去，已存在这部手机，联网后自动送出，不用再点。',
  unsent: '你已同意，但没有存上。请再点一次，不会重复。',
  closed: '你在“隐私与数据”里关掉了提醒，这次没有存。打开后再订阅。',
  refused: '没有订阅，不影响学习。想要时可以再点。',
  off: '这里还收不到提醒：可能关掉了小程序的消息，也可能提醒还没有开通。',
  elsewhere: '订阅提醒要在微信小程序里进行，网页上不能订阅。',
  failed: '这次没有问成，请稍后再点。',
}

/** Asks at the moment of finishing, when it is plain what the reminder is for. */
export const SubscribeNext = observer(function SubscribeNext() {
  const store = useStore((app) => new SubscriptionStore(app))
  if (!store.offered || !reminderOffered) return null
  const { stage } = store
  return (
    <View className='subscribe-next'>
      <View className='subscribe-next__words'>
        <View className='text-bold'>下期提醒</View>
        <View className='text-cap' {...live}>
          {WORDS[stage]}
        </View>
      </View>
      {stage !== 'kept' && stage !== 'waiting' && (
        <Button small icon='bell' busy={stage === 'busy'} onTap={() => void store.ask(askForReminder)}>
          {stage === 'unsent' ? '再试一次' : '订阅下期提醒'}
        </Button>
      )}
    </View>
  )
})
