import { View } from '@tarojs/components'
import type { KeeperToday, KeptActivity } from '../../../../../contract/keeping'
import { KeptRow } from '../../../components/kept-row'
import { Section } from '../../../components/section'
import { SmallAct } from '../../../components/small-act'
import { goTo } from '../../../go-to'
import { rollUrl } from '../../../checkin-routes'
import { signedUpUrl, writeUrl } from '../../../routes'
import { FreeRow } from './free-row'
import './sessions.scss'

/** Of what is over, who was there; before, who has signed up. */
const placeOf = ({ stage, venue, activityId }: KeptActivity): string =>
  stage === 'over' ? rollUrl(venue.venueId, activityId) : signedUpUrl(activityId)

/** All of today, in order. */
export function Sessions({ today: { today, venue, next, free } }: { today: KeeperToday }) {
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
        <KeptRow key={activity.activityId} activity={activity} ofOneDay onTap={() => goTo(placeOf(activity))} />
      ))}
    </Section>
  )
}
