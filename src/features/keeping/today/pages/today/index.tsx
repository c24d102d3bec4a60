import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import type { KeeperToday } from '../../../../../contract/keeping'
import { clockTime } from '../../../../../domain/time'
import { fetchScreens } from '../../../../../services/platform/screens'
import { DeskScreen } from '../../../../../desk/desk-screen'
import { useStore } from '../../../../../stores/app'
import { Hero } from '../../../../../ui/hero'
import { Loaded } from '../../../../../ui/loaded'
import { Row } from '../../../../../ui/row'
import { Placed } from '../../../components/placed'
import { goTo } from '../../../go-to'
import { KEEPER_SCREENS, lateUrl, suggestionsUrl } from '../../../checkin-routes'
import { paperUrl, venueFiguresUrl } from '../../../figure-routes'
import { handOverUrl, keptUrl, starCheckUrl, venueEditUrl } from '../../../routes'
import { useRefresh } from '../../../../../ui/use-refresh'
import { TodayStore } from '../../today.store'
import { useLook } from '../../use-look'
import { offerState } from '../../offer-state'
import { DayBanner } from './day-banner'
import { KeptDay } from './kept-day'
import { Next } from './next'
import { OpenLine } from './open-line'
import { Sessions } from './sessions'
import { TodaySkeleton } from './today-skeleton'
import { Waiting } from './waiting'
import '../../../components/keeping.scss'

const TITLE = '青年之家管理'

/** A keeper's day: what comes next, what waits, and everything that takes place today. */
export default observer(function TodayPage() {
  const { venueId } = useRouter().params
  return (
    <Placed title={TITLE} place={venueId} deed='run-activities' closed='只有青年之家的管理员能看这一页'>
      {(place) => <OfVenue venueId={place} />}
    </Placed>
  )
})

const OfVenue = observer(function OfVenue({ venueId }: { venueId: string }) {
  const store = useStore((app) => new TodayStore(app, venueId))
  useRefresh(store)
  useLook(store)
  useEffect(() => fetchScreens(KEEPER_SCREENS), [])
  return (
    <DeskScreen title={nameOf(store)} current='homes' of={venueId} banner={<DayBanner store={store} />}>
      {store.today.error !== null && store.kept.length > 0 ? <KeptDay store={store} /> : <Day store={store} />}
    </DeskScreen>
  )
})

const nameOf = ({ today, sessions }: TodayStore): string =>
  today.value?.venue.name ?? sessions.kept?.venue.name ?? TITLE

function Day({ store }: { store: TodayStore }) {
  const { venueId } = store
  return (
    <Loaded from={store.today} skeleton={<TodaySkeleton />} onRetry={() => void store.refresh()}>
      {(today) => (
        <View className='keeping keeping--desk'>
          <View>
            <Visits today={today} />
            <OpenLine today={today} />
            <Next today={today} />
            <Waiting today={today} />
          </View>
          <View>
            <Sessions today={today} />
            <View className='keeping__gap keeping__lines'>
              <Row title='全部活动' onTap={() => goTo(keptUrl(venueId))} />
              {/* While some wait the way to them stands above; what was answered is there when none does, too. The same of suggestions. */}
              {store.may('check-in') && today.waiting.late === 0 && (
                <Row title='晚到的签到' onTap={() => goTo(lateUrl(venueId))} />
              )}
              {store.may('answer-suggestions') && today.waiting.suggestions === 0 && (
                <Row title='心愿' onTap={() => goTo(suggestionsUrl(venueId))} />
              )}
              {store.may('edit-venue') && <Row title='介绍、照片和电话' onTap={() => goTo(venueEditUrl(venueId))} />}
              {store.may('check-stars') && <Row title='星级自查' onTap={() => goTo(starCheckUrl(venueId))} />}
              {store.may('see-figures') && <Row title='到访数字' onTap={() => goTo(venueFiguresUrl(venueId))} />}
              {store.may('import-checkins') && <Row title='补录签到表' onTap={() => goTo(paperUrl(venueId))} />}
              {store.may('hand-over') && (
                <Row title='交接给别人管' value={offerState(today.offer)} onTap={() => goTo(handOverUrl(venueId))} />
              )}
            </View>
          </View>
        </View>
      )}
    </Loaded>
  )
}

/** The number of the day. */
function Visits({ today: { visits, now } }: { today: KeeperToday }) {
  return <Hero number={visits.checkIns} title='今天到访人次' text={`${visits.people} 个人，截至 ${clockTime(now)}`} />
}
