import { View } from '@tarojs/components'
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useContext, useEffect } from 'react'
import type { MySignUp } from '../../../../../contract/homes'
import { useStore } from '../../../../../stores/app'
import { described } from '../../../../../ui/aria'
import { Banner } from '../../../../../ui/banner'
import { Empty } from '../../../../../ui/empty'
import { Loaded } from '../../../../../ui/loaded'
import { OfflineBanner } from '../../../../../ui/offline-banner'
import { OnlineContext } from '../../../../../ui/online'
import { Pager } from '../../../../../ui/pager'
import { Screen } from '../../../../../ui/screen'
import { scrollToTop } from '../../../../../ui/scrolling'
import { Skeleton } from '../../../../../ui/skeleton'
import { activityUrl } from '../../../routes'
import { MineStore } from '../../mine.store'
import { momentWords } from '../../time-words'
import { SignUpRow } from './sign-up-row'
import './index.scss'

/** What somebody has signed up for: what is to come, then what is over. */
export default observer(function MinePage() {
  const store = useStore((app) => new MineStore(app))
  const online = useContext(OnlineContext)
  useDidShow(() => void store.refresh())
  usePullDownRefresh(() => void store.refresh().finally(() => Taro.stopPullDownRefresh()))
  useEffect(() => {
    if (online && store.pages.page.error) void store.refresh()
  }, [online, store])
  return (
    <Screen title='我的报名' banner={online ? undefined : <OfflineSince at={store.keptAt} now={store.phoneNow()} />}>
      <Loaded from={store} skeleton={<MineSkeleton />} onRetry={() => void store.refresh()}>
        {() => <Rows store={store} />}
      </Loaded>
    </Screen>
  )
})

/** Of when what is shown is; what was brought since the app was opened is as it was then. */
function OfflineSince({ at, now }: { at: number | null; now: number }) {
  return at === null ? (
    <OfflineBanner />
  ) : (
    <Banner icon='offline' title={`没有网络，下面是 ${momentWords(at, now)} 读到的`} />
  )
}

const Rows = observer(function Rows({ store }: { store: MineStore }) {
  const { coming, past, now, pages } = store
  if (coming.length + past.length === 0)
    return <Empty title='还没有报名' text='在青年之家的活动里报名后，这里能看到号和候补的位次。' />
  return (
    <View className='mine'>
      <Section title='还没结束' rows={coming} now={now} />
      <Section title='近 30 天' rows={past} now={now} />
      <Pager pages={pages} onTurned={scrollToTop} />
    </View>
  )
})

function Section({ title, rows, now }: { title: string; rows: readonly MySignUp[]; now: number }) {
  if (rows.length === 0) return null
  return (
    <View>
      <View className='text-title mine__title' {...described('heading', undefined, 2)}>
        {title}
      </View>
      {rows.map((row) => (
        <SignUpRow
          key={row.activityId}
          row={row}
          now={now}
          onTap={() => void Taro.navigateTo({ url: activityUrl(row.activityId) })}
        />
      ))}
    </View>
  )
}

function MineSkeleton() {
  return (
    <View className='mine'>
      <Skeleton width={80} height={20} top={12} />
      {[1, 2, 3, 4].map((row) => (
        <View key={row}>
          <Skeleton width='64%' height={20} top={22} />
          <Skeleton width='80%' height={15} top={8} />
        </View>
      ))}
    </View>
  )
}
