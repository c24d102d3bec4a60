import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { ReactNode } from 'react'
import type { ActivityDetail } from '../../../../../contract/homes'
import { askForMessage } from '../../../../../services/platform/subscribe'
import { Button } from '../../../../../ui/button'
import { CheckInButton } from '../../../components/check-in-button'
import type { ActivityStore } from '../../activity.store'
import { failedWords, mayTryAgain } from '../../failed-words'
import { offerOf } from '../../seat-words'
import { momentWords } from '../../time-words'
import { isAgreed } from '../../wish-words'
import { BarWords } from './bar-words'
import { isOwnBar, OwnBar } from './own-bar'

/** What stays at the bottom; nothing where there is nothing to be done. To be called while observing. */
export function barOf(store: ActivityStore, activity: ActivityDetail): ReactNode {
  const { failed, stage, own, at, mayCheckIn } = store
  if (failed !== null && mayTryAgain(failed)) return <AgainBar store={store} />
  const { venueId } = activity.venue
  const door = mayCheckIn ? <CheckInButton venueId={venueId} grow /> : undefined
  if (own !== null)
    return isOwnBar(store, activity, own) ? <OwnBar store={store} activity={activity} own={own} /> : door
  const offer = stage === null ? null : offerOf(activity, stage, at)
  // Whoever can sign up no more may still come.
  if (offer === null || (offer.off && door)) return door
  return stage === 'not-yet' ? (
    <NotYetBar store={store} activity={activity} />
  ) : (
    <OfferBar store={store} activity={activity} />
  )
}

interface Props {
  store: ActivityStore
  activity: ActivityDetail
}

/** The sentence stands beside the button, too: the banner may be out of sight. */
const AgainBar = observer(function AgainBar({ store }: { store: ActivityStore }) {
  const { failed, online } = store
  return (
    <>
      <BarWords
        title={failed?.unsure === true ? '还不确定' : '还没有成'}
        about={failed === null ? '' : failedWords(failed, online).title}
      />
      <View className='activity-bar__act'>
        <Button kind='primary' icon='retry' busy={store.busy !== null} onTap={() => void store.again()}>
          重试
        </Button>
      </View>
    </>
  )
})

const OfferBar = observer(function OfferBar({ store, activity }: Props) {
  const { stage, at, busy } = store
  const offer = stage === null ? null : offerOf(activity, stage, at)
  if (offer === null) return null
  const { title, about, label, off } = activity.welcomed ? offer : NOT_WELCOME
  return (
    <>
      <BarWords title={title} about={about} />
      <View className='activity-bar__act'>
        <Button kind='primary' disabled={off} busy={busy === 'sign-up'} onTap={() => void store.begin()}>
          {label}
        </Button>
      </View>
    </>
  )
})

const NOT_WELCOME = { title: '团员报名', about: '先加入团支部，再回来报', label: '团员才能报', off: true }

/** Not yet: when, and a message once it is. */
const NotYetBar = observer(function NotYetBar({ store, activity }: Props) {
  const { wishes, at } = store
  const stage = wishes.stage('opens')
  return (
    <>
      {wishes.offered && (
        <Button
          disabled={isAgreed(stage)}
          busy={stage === 'busy'}
          onTap={() => void wishes.ask('opens', askForMessage)}
        >
          {isAgreed(stage) ? '会提醒你' : '提醒我'}
        </Button>
      )}
      <Button grow disabled>{`${momentWords(activity.opensAt, at)} 开放报名`}</Button>
    </>
  )
})
