import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh, useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useContext, useEffect } from 'react'
import type { LateClaims } from '../../../../../contract/checkins'
import { AppError } from '../../../../../contract/errors'
import { DeskScreen } from '../../../../../desk/desk-screen'
import { useStore } from '../../../../../stores/app'
import { part } from '../../../../../ui/aria'
import { Banner } from '../../../../../ui/banner'
import { Empty } from '../../../../../ui/empty'
import { Failure } from '../../../../../ui/failure'
import { Hero } from '../../../../../ui/hero'
import { Loaded } from '../../../../../ui/loaded'
import { Note } from '../../../../../ui/note'
import { OfflineBanner } from '../../../../../ui/offline-banner'
import { OnlineContext } from '../../../../../ui/online'
import { Pager } from '../../../../../ui/pager'
import { Row } from '../../../../../ui/row'
import { Screen } from '../../../../../ui/screen'
import { scrollToTop } from '../../../../../ui/scrolling'
import { TextAction } from '../../../../../ui/text-action'
import { RowsSkeleton } from '../../../components/rows-skeleton'
import { useLook } from '../../../components/use-look'
import { goTo } from '../../../go-to'
import { lateUrl } from '../../../routes'
import { LateStore, type Which } from '../../late.store'
import { Claim } from './claim'
import '../../../components/checkins.scss'
import './index.scss'

const TITLE: Record<Which, string> = { waiting: '晚到的签到', answered: '已处理' }
const LOOK_MS = 30_000

/** Claims whose code was true and that came late: the keeper says whom they saw, one at a time. */
export default observer(function LatePage() {
  const { venueId, which } = useRouter().params
  if (!venueId)
    return (
      <Screen title={TITLE.waiting}>
        <Failure error={new AppError('NOT_FOUND', '没有这个青年之家，或你不是它的管理员')} />
      </Screen>
    )
  return <OfVenue venueId={venueId} which={which === 'answered' ? 'answered' : 'waiting'} />
})

const OfVenue = observer(function OfVenue({ venueId, which }: { venueId: string; which: Which }) {
  const store = useStore((app) => new LateStore(app, venueId, which))
  useLook(store, LOOK_MS)
  usePullDownRefresh(() => void store.refresh().finally(() => Taro.stopPullDownRefresh()))
  useEffect(() => () => store.stop(), [store])
  const { pages } = store
  return (
    <DeskScreen title={TITLE[which]} current='homes' of={venueId} banner={<LateBanner store={store} />}>
      <View className='checkins checkins--table late'>
        <Loaded from={pages.page} skeleton={<RowsSkeleton height={150} />} onRetry={() => void store.refresh()}>
          {(claims) => (
            <>
              {which === 'waiting' ? <Head store={store} /> : <Answered claims={claims} />}
              <Problems store={store} />
              <Claims store={store} claims={claims} />
              <Pager pages={pages} onTurned={scrollToTop} />
              {which === 'waiting' && (
                <View className='late__done'>
                  <Row title='已处理' value={doneWords(claims)} onTap={() => goTo(lateUrl(venueId, 'answered'))} />
                </View>
              )}
            </>
          )}
        </Loaded>
      </View>
    </DeskScreen>
  )
})

const doneWords = ({ answered, seen }: LateClaims): string =>
  answered === 0 ? '本月还没有' : `本月 ${answered} 条，确认 ${seen} 条`

/** What was answered here and is not in the cloud yet. */
const LateBanner = observer(function LateBanner({ store }: { store: LateStore }) {
  const online = useContext(OnlineContext)
  if (online || store.unsent === 0) return <OfflineBanner />
  return (
    <Banner
      icon='offline'
      title={`没有网络，${store.unsent} 条已存在这部手机`}
      text='联网后自动上传。上传前别删小程序。'
    />
  )
})

const Head = observer(function Head({ store }: { store: LateStore }) {
  return (
    <>
      <Hero number={store.waiting} title='条等你确认' text='码的时间对，送到得晚' />
      <Note>没有网络的人会晚送到，转发的照片看起来也一样。请只确认你见到的人。</Note>
    </>
  )
})

function Answered({ claims }: { claims: LateClaims }) {
  if (claims.answered === 0) return null
  return (
    <View className='text-2 late__answered'>
      {doneWords(claims)}。没见到的人只会读到“没有确认到场”，不影响任何记录。
    </View>
  )
}

const Problems = observer(function Problems({ store }: { store: LateStore }) {
  return (
    <>
      {store.problems.map((problem) => (
        <View key={problem.id} className='late__problem'>
          <Note icon='alert'>{problem.words}</Note>
          <TextAction onTap={() => store.settle(problem)}>知道了</TextAction>
        </View>
      ))}
    </>
  )
})

const Claims = observer(function Claims({ store, claims }: { store: LateStore; claims: LateClaims }) {
  const { rows, which, pages } = store
  if (rows.length === 0 && pages.at === 0 && pages.last === 0)
    return which === 'waiting' ? (
      <Empty title='没有等你确认的' text='没有网络时扫的码送到后排在这里。7 天没处理的，按没有确认算。' />
    ) : (
      <Empty title='本月还没有处理过' />
    )
  return (
    <View className='late__rows' {...part('list')}>
      {rows.map(({ claim, given }) => (
        <Claim
          key={claim.attendanceId}
          claim={claim}
          given={given?.seen ?? null}
          now={claims.now}
          onAnswer={which === 'waiting' ? (seen) => store.answer(claim, seen) : null}
          onTakeBack={() => store.takeBack(claim)}
        />
      ))}
    </View>
  )
})
