import { View } from '@tarojs/components'
import type { KeeperToday } from '../../../../../contract/keeping'
import { KeptRow } from '../../../components/kept-row'
import { Section } from '../../../components/section'
import { SmallAct } from '../../../components/small-act'
import { goTo } from '../../../go-to'
import { signedUpUrl, writeUrl } from '../../../routes'
import './sessions.scss'

/** All of today, in order. */
export function Sessions({ today: { today, venue, next } }: { today: KeeperToday }) {
  const write = (
    <SmallAct icon='plus' onTap={() => goTo(writeUrl(venue.venueId))}>
      新建活动
    </SmallAct>
  )
  return (
    <Section title='今天的场次' beside={next === null ? undefined : write}>
      {today.length === 0 && <View className='text-2 sessions__none'>今天没有活动。</View>}
      {today.map((activity) => (
        <KeptRow
          key={activity.activityId}
          activity={activity}
          ofOneDay
          onTap={() => goTo(signedUpUrl(activity.activityId))}
        />
      ))}
    </Section>
  )
}
