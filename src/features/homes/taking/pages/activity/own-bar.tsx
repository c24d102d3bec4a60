import { observer } from 'mobx-react-lite'
import type { ActivityDetail, Mine } from '../../../../../contract/homes'
import { ms } from '../../../../../domain/time'
import { askForMessage } from '../../../../../services/platform/subscribe'
import { Button } from '../../../../../ui/button'
import { CheckInButton } from '../../../components/check-in-button'
import type { ActivityStore } from '../../activity.store'
import { untilWords } from '../../own-words'
import { momentWords } from '../../time-words'
import { isAgreed } from '../../wish-words'
import { BarWords } from './bar-words'

interface Props {
  store: ActivityStore
  activity: ActivityDetail
  own: Mine
}

/** Whether somebody who has signed up can still do anything about it. */
export const isOwnBar = ({ at }: ActivityStore, { startsAt, checkIn }: ActivityDetail, { place }: Mine): boolean =>
  place.state !== 'out' && at < ms(startsAt) && checkIn.attended?.state !== 'present'

/** Give it back, wait with or without a message, or say that one can't come. */
export const OwnBar = observer(function OwnBar({ store, activity, own }: Props) {
  if (own.change !== null) return <ChangedBar store={store} />
  if (own.place.state === 'waiting') return <WaitingBar store={store} />
  if (own.place.state === 'drawing') return <DrawingBar store={store} activity={activity} />
  return <SeatBar store={store} activity={activity} own={own} />
})

/** Keeps the place, or gives it back, after a change; neither is what the page would rather have. */
const ChangedBar = observer(function ChangedBar({ store }: Pick<Props, 'store'>) {
  const { busy } = store
  return (
    <>
      <GiveBack store={store} />
      <Button grow busy={busy === 'keep'} disabled={busy === 'cancel'} onTap={() => void store.keepPlace()}>
        保留名额
      </Button>
    </>
  )
})

const WaitingBar = observer(function WaitingBar({ store }: Pick<Props, 'store'>) {
  const { wishes } = store
  const stage = wishes.stage('up')
  return (
    <>
      <GiveBack store={store} label='退出候补' />
      {wishes.offered && (
        <Button
          kind='primary'
          icon='bell'
          grow
          disabled={isAgreed(stage)}
          busy={stage === 'busy'}
          onTap={() => void wishes.ask('up', askForMessage)}
        >
          {isAgreed(stage) ? '轮到会提醒你' : '递补时提醒我'}
        </Button>
      )}
    </>
  )
})

const DrawingBar = observer(function DrawingBar({ store, activity }: Pick<Props, 'store' | 'activity'>) {
  return (
    <>
      <BarWords title={`${momentWords(activity.closesAt, store.at)} 抽签`} about='抽完这里就能看到' />
      <GiveBack store={store} label='退出抽签' />
    </>
  )
})

const SeatBar = observer(function SeatBar({ store, activity, own }: Props) {
  const { title, about } = untilWords(activity.cancelUntil, store.at)
  if (own.absentAt !== null) return <BarWords title='已告诉管理员来不了' about={momentWords(own.absentAt, store.at)} />
  if (store.mayCheckIn)
    return (
      <>
        <GiveBack store={store} />
        <CheckInButton venueId={activity.venue.venueId} grow />
      </>
    )
  return (
    <>
      <BarWords title={title} about={about} />
      <GiveBack store={store} />
    </>
  )
})

/** Asks once before anything is given up; after the last moment the keeper can be told. */
const GiveBack = observer(function GiveBack({ store, label = '取消报名' }: { store: ActivityStore; label?: string }) {
  const { mayCancel, busy } = store
  return (
    <Button
      busy={busy === 'cancel' || busy === 'cannot-come'}
      disabled={busy === 'keep'}
      onTap={() => store.ask(mayCancel ? 'cancel' : 'cannot-come')}
    >
      {mayCancel ? label : '告诉管理员来不了'}
    </Button>
  )
})
