import { View } from '@tarojs/components'
import type { KeeperToday, KeptActivity } from '../../../../../contract/keeping'
import { KeptRow } from '../../../components/kept-row'
import { Section } from '../../../components/section'
import { SmallAct } from '../../../components/small-act'
import { goTo } from '../../../go-to'
import { codeUrl, rollUrl } from '../../../checkin-routes'
import { signedUpUrl, writeUrl } from '../../../routes'
import { isAtDoor } from '../../at-door'
import { FreeRow } from './free-row'
import './sessions.scss'

/** Of what is over, who was there; while people come in its code, as two may run at once; before, who has signed up. */
function placeOf(activity: KeptActivity, { now, may }: KeeperToday): string {
  const { stage, venue, activityId } = activity
  if (stage === 'over') return rollUrl(venue.venueId, activityId)
  const atDoor = stage !== 'cancelled' && may.includes('check-in') && isAtDoor(activity, now)
  return atDoor ? codeUrl(venue.venueId, activityId) : signedUpUrl(activityId)
}

/** All of today, in order. */
export function Sessions({ today: day }: { today: KeeperToday }) {
  const { today, venue, next, free } = day
  const write = (
    <SmallAct icon='plus' onTap={() => goTo(writeUrl(venue.venueId))}>
      新建活动
    </SmallAct>
  )
  return (
    <Section title='今天的场次' beside={next === null ? undefined : write}>
      <FreeRow venueId={venue.venueId} free={free} />
      {today.length === 0 && <View className='text-2 sessions__none'>今天没有活动。</View>}
      {today.map((activity) => (
        <KeptRow key={activity.activityId} activity={activity} ofOneDay onTap={() => goTo(placeOf(activity, day))} />
      ))}
    </Section>
  )
}
