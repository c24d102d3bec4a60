import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import type { ActivityDetail, Mine } from '../../../../../contract/homes'
import { Hero } from '../../../../../ui/hero'
import { Row } from '../../../../../ui/row'
import { branchSignUpUrl } from '../../../routes'
import type { ActivityStore } from '../../activity.store'
import { CalendarAction } from '../../components/calendar-action'
import { DrawFact } from '../../components/draw-fact'
import { Fact } from '../../components/fact'
import { HoursFact } from '../../components/hours-fact'
import { PlaceFact } from '../../components/place-fact'
import { Places } from '../../components/places'
import { SaidLine } from '../../components/said-line'
import { headOf } from '../../own-words'
import { leftWords, spanWords } from '../../time-words'
import { Arrival } from './arrival'
import { HowUp } from './how-up'
import { OwnNotes } from './own-notes'
import { StartWish } from './start-wish'

interface Props {
  store: ActivityStore
  activity: ActivityDetail
  own: Mine
}

/** What somebody reads who has signed up: where they stand, when and where it is, and what comes next. */
export const Own = observer(function Own({ store, activity, own }: Props) {
  const [said, setSaid] = useState('')
  const { at } = store
  const { place } = own
  const { number, words } = headOf(own, activity)
  const seated = place.state === 'seat'
  const starts = Date.parse(activity.startsAt)
  return (
    <>
      <Hero number={number} title={words} text={activity.title} />
      {!seated && <Places activity={activity} now={at} mine={place.state === 'waiting' ? place.position : null} />}
      <View className='facts'>
        <Fact
          icon='clock'
          {...(seated && at < starts ? { caption: leftWords(starts, at) } : {})}
          {...(seated ? { action: <CalendarAction activity={activity} onNoted={setSaid} /> } : {})}
        >
          {spanWords(activity, at)}
        </Fact>
        {seated && <SaidLine>{said}</SaidLine>}
        <PlaceFact activity={activity} />
        <HoursFact activity={activity} />
        <DrawFact activity={activity} now={at} />
        {activity.present !== null && activity.cancelled === null && (
          <Fact icon='check'>{`到场 ${activity.present} 人`}</Fact>
        )}
        {seated && at < starts && <StartWish store={store} activity={activity} />}
      </View>
      <Arrival activity={activity} now={at} coded={seated} />
      {place.state === 'waiting' && <HowUp store={store} activity={activity} />}
      <OwnNotes store={store} activity={activity} own={own} />
      {activity.branch !== null && (
        <Row
          icon='users'
          title='替支部报名'
          onTap={() => void Taro.navigateTo({ url: branchSignUpUrl(activity.activityId) })}
        />
      )}
    </>
  )
})
