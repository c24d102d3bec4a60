import { View } from '@tarojs/components'
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useContext, useEffect } from 'react'
import { clockTime, dayKey, lately } from '../../../../../domain/time'
import { useStore } from '../../../../../stores/app'
import { described } from '../../../../../ui/aria'
import { Banner } from '../../../../../ui/banner'
import { Empty } from '../../../../../ui/empty'
import { Hero } from '../../../../../ui/hero'
import { Loaded } from '../../../../../ui/loaded'
import { OfflineBanner } from '../../../../../ui/offline-banner'
import { OnlineContext } from '../../../../../ui/online'
import { Pager } from '../../../../../ui/pager'
import { Row } from '../../../../../ui/row'
import { Screen } from '../../../../../ui/screen'
import { scrollToTop } from '../../../../../ui/scrolling'
import { rateUrl } from '../../../routes'
import { HistoryStore } from '../../history.store'
import type { Month } from '../../months'
import { HistorySkeleton } from './history-skeleton'
import { Visit } from './visit'
import { Unsent } from './unsent'
import './index.scss'

/** Where somebody has been, by the month. */
export default observer(function HistoryPage() {
  const store = useStore((app) => new HistoryStore(app))
  const online = useContext(OnlineContext)
  useDidShow(() => void store.refresh())
  usePullDownRefresh(() => void store.refresh().finally(() => Taro.stopPullDownRefresh()))
  useEffect(() => {
    if (online && store.pages.page.error) void store.refresh()
  }, [online, store])
  const { arrived } = store
  useEffect(() => {
    if (arrived > 0) void store.refresh()
  }, [arrived, store])
  return (
    <Screen title='签到记录' banner={online ? undefined : <OfflineSince at={store.keptAt} now={store.phoneNow()} />}>
      <View className='history'>
        <Unsent store={store} />
        <Loaded from={store} skeleton={<HistorySkeleton />} onRetry={() => void store.refresh()}>
          {() => <Visits store={store} />}
        </Loaded>
      </View>
    </Screen>
  )
})

/** Of when what is shown is; what was brought since the app was opened is as it was then. */
function OfflineSince({ at, now }: { at: number | null; now: number }) {
  return at === null ? (
    <OfflineBanner />
  ) : (
    <Banner icon='offline' title={`没有网络，下面是 ${lately(at, now)} 读到的`} />
  )
}

const Visits = observer(function Visits({ store }: { store: HistoryStore }) {
  const { value, months, pages, askedAbout } = store
  if (value === null) return null
  if (value.rows.length === 0 && pages.at === 0)
    return <Empty title='还没有签到' text='到青年之家扫屏幕上的码，或给管理员扫你的签到码，这里就有记录。' />
  return (
    <>
      {pages.at === 0 && (
        <Hero number={value.times} title='次到访' text={`${value.year} 年，去过 ${value.venues} 个青年之家`} />
      )}
      {askedAbout.map(({ session, at }) => (
        <Row
          key={session.sessionId}
          icon='star-line'
          title={`给${session.venue.name}评价`}
          caption={`${lately(at, store.now)} 去过`}
          onTap={() => void Taro.navigateTo({ url: rateUrl(session.venue.venueId, dayKey(at)) })}
        />
      ))}
      {months.map((month) => (
        <MonthOf key={month.key} month={month} />
      ))}
      <Pager pages={pages} onTurned={scrollToTop} />
    </>
  )
})

function MonthOf({ month: { name, rows, times } }: { month: Month }) {
  return (
    <View>
      <View className='history__month'>
        <View className='text-bold' {...described('heading', undefined, 2)}>
          {name}
        </View>
        {times !== null && <View className='text-cap'>{`${times} 次`}</View>}
      </View>
      {rows.map((row) => (
        <Visit key={`${row.session.sessionId} ${clockTime(row.receivedAt)}`} row={row} />
      ))}
    </View>
  )
}
