import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import type { OfferedVenue } from '../../../../../contract/handing-over'
import { AppError } from '../../../../../contract/errors'
import { useStore } from '../../../../../stores/app'
import { described, live } from '../../../../../ui/aria'
import { Button } from '../../../../../ui/button'
import { Failure } from '../../../../../ui/failure'
import { Loaded } from '../../../../../ui/loaded'
import { Note } from '../../../../../ui/note'
import { Rule } from '../../../../../ui/rule'
import { Screen } from '../../../../../ui/screen'
import { BarProblem } from '../../../components/bar-problem'
import { RowsSkeleton } from '../../../components/skeletons'
import { goOnTo } from '../../../go-to'
import { todayUrl } from '../../../routes'
import { useRefresh } from '../../../../../ui/use-refresh'
import { offeredWords } from '../../hand-over-words'
import { OfferedStore } from '../../offered.store'
import '../../../components/keeping.scss'
import './index.scss'

const TITLE = '接手青年之家'

/** A venue that somebody hands over to the reader: what it is, and their yes or no. */
export default observer(function OfferedPage() {
  const { venueId } = useRouter().params
  if (venueId) return <OfVenue venueId={venueId} />
  return (
    <Screen title={TITLE}>
      <Failure error={new AppError('NOT_FOUND', '没有找到这次交接')} />
    </Screen>
  )
})

const OfVenue = observer(function OfVenue({ venueId }: { venueId: string }) {
  const store = useStore((app) => new OfferedStore(app, venueId))
  useRefresh(store)
  const { offered, answered, mustJoin } = store
  const asking = offered.value !== null && answered === null
  return (
    <Screen title={TITLE} bar={asking ? <AnswerBar store={store} /> : undefined}>
      <View className='keeping offered'>
        <View {...live}>
          {mustJoin && <MustJoin />}
          {answered !== null && <Answered store={store} />}
        </View>
        {!mustJoin && answered === null && (
          <Loaded from={offered} skeleton={<RowsSkeleton />} onRetry={() => void store.refresh()}>
            {(value) => <Offered offered={value} />}
          </Loaded>
        )}
      </View>
    </Screen>
  )
})

function Offered({ offered }: { offered: OfferedVenue }) {
  const { venue, org } = offered
  return (
    <View>
      <View className='text-title-l' {...described('heading', undefined, 2)}>
        {venue.name}
      </View>
      <View className='text-2 offered__text'>{[org, venue.address].filter(Boolean).join('，')}</View>
      <Rule />
      <View className='offered__about text-figures'>{offeredWords(offered)}</View>
      <View className='offered__notes'>
        <Note>接受后可以办活动、看报名名单、给到场的人签到、改介绍和开放时间。名单只能用来办活动。</Note>
        <Note>没结束的活动、晚到的签到和草稿都归你接着办。历史记录留在场馆，写明是谁登记的。</Note>
      </View>
    </View>
  )
}

const AnswerBar = observer(function AnswerBar({ store }: { store: OfferedStore }) {
  const { busy, offline, problem } = store
  return (
    <>
      <BarProblem>{problem ?? ''}</BarProblem>
      <Button busy={busy === 'decline'} disabled={offline || busy === 'accept'} onTap={() => void store.answer(false)}>
        不接受
      </Button>
      <Button
        kind='primary'
        grow
        busy={busy === 'accept'}
        disabled={offline || busy === 'decline'}
        onTap={() => void store.answer(true)}
      >
        {offline ? '没有网络，联网后再接受' : '接受，做管理员'}
      </Button>
    </>
  )
})

const Answered = observer(function Answered({ store: { answered, offered, venueId } }: { store: OfferedStore }) {
  const name = offered.value?.venue.name ?? '这个青年之家'
  if (answered === 'declined')
    return (
      <View>
        <View className='text-title-l'>没有接受</View>
        <View className='text-2 offered__text'>{`${offered.value?.from ?? '对方'}打开交接就看得到，${name}还由原来的管理员管。`}</View>
        <Button onTap={() => void Taro.switchTab({ url: '/pages/me/index' })}>回到“我的”</Button>
      </View>
    )
  return (
    <View>
      <View className='text-title-l'>{`你是${name}的管理员了`}</View>
      <View className='text-2 offered__text'>在“我的”里随时可以进来。</View>
      <Button kind='primary' onTap={() => goOnTo(todayUrl(venueId))}>
        看今天的安排
      </Button>
    </View>
  )
})

const MustJoin = () => (
  <View>
    <View className='text-title-l'>先加入团支部</View>
    <View className='text-2 offered__text'>管理员要有实名的团支部成员身份。加入后再回到这里，7 天内都有效。</View>
    <Button kind='primary' onTap={() => void Taro.switchTab({ url: '/pages/me/index' })}>
      去“我的”加入
    </Button>
  </View>
)
