import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { ActivityDetail } from '../../../../../contract/homes'
import type { Attended } from '../../../../../contract/checkins'
import { clockTime, ms } from '../../../../../domain/time'
import { useStore } from '../../../../../stores/app'
import { live } from '../../../../../ui/aria'
import { Button } from '../../../../../ui/button'
import { Sheet } from '../../../../../ui/sheet'
import { TextAction } from '../../../../../ui/text-action'
import { arrivedWords } from '../../check-in-words'
import { Fact } from '../../components/fact'
import { OwnCode } from '../../components/own-code'
import { LeaveStore } from '../../leave.store'

interface Props {
  activity: ActivityDetail
  /** By the server's clock. */
  now: number
  /** Whether the own code is of use here: somebody has a place. */
  coded?: boolean
}

/** Checking in: the code to be scanned, that it was, and the way out where hours are counted. */
export const Arrival = observer(function Arrival({ activity, now, coded = false }: Props) {
  const { attended, closesAt } = activity.checkIn
  const open = coded && now < ms(closesAt) && attended?.state !== 'present' && attended?.state !== 'waiting'
  return (
    <View>
      {attended !== null && <Arrived activity={activity} attended={attended} now={now} />}
      {open && <OwnCode venueId={activity.venue.venueId} />}
    </View>
  )
})

const Arrived = observer(function Arrived({ activity, attended, now }: Props & { attended: Attended }) {
  const store = useStore((app) => new LeaveStore(app, activity.activityId))
  const leftAt = store.leftAt(attended)
  const words = arrivedWords(attended, leftAt)
  if (words === null) return null
  const { title, caption } = words
  const mayLeave =
    attended.state === 'present' &&
    attended.counts &&
    leftAt === null &&
    now >= ms(activity.startsAt) &&
    now < ms(activity.endsAt)
  return (
    <View className='facts' {...live}>
      <Fact
        icon={attended.state === 'present' ? 'check-circle' : 'clock'}
        {...(caption === '' ? {} : { caption: store.waits ? `${caption}，联网后自动送出` : caption })}
      >
        {title}
      </Fact>
      {mayLeave && (
        <Fact
          icon='export'
          caption='忘了签退按计划时长算'
          action={<TextAction onTap={() => store.ask(true)}>签退</TextAction>}
        >
          要走了
        </Fact>
      )}
      <LeaveSheet store={store} now={now} />
    </View>
  )
})

/** Asks once: the first time stands. */
const LeaveSheet = observer(function LeaveSheet({ store, now }: { store: LeaveStore; now: number }) {
  const { asking, busy, error } = store
  const close = () => store.ask(false)
  return (
    <Sheet open={asking} title='签退' onClose={close}>
      <View>{`时长算到 ${clockTime(now)}，签退后不能改。不签退就按计划时长算。`}</View>
      <View className='text-note text-amber' {...live}>
        {error?.message}
      </View>
      <View className='activity-sheet__acts'>
        <Button kind='quiet' grow onTap={close}>
          再想想
        </Button>
        <Button grow busy={busy} onTap={() => void store.leave()}>
          签退
        </Button>
      </View>
    </Sheet>
  )
})
