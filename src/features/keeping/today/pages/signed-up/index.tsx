import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import type { KeptActivity } from '../../../../../contract/keeping'
import { AppError } from '../../../../../contract/errors'
import { DeskScreen } from '../../../../../desk/desk-screen'
import { useStore } from '../../../../../stores/app'
import { described, part } from '../../../../../ui/aria'
import { Button } from '../../../../../ui/button'
import { Empty } from '../../../../../ui/empty'
import { Failure } from '../../../../../ui/failure'
import { Loaded } from '../../../../../ui/loaded'
import { Note } from '../../../../../ui/note'
import { Pager } from '../../../../../ui/pager'
import { Rule } from '../../../../../ui/rule'
import { Screen } from '../../../../../ui/screen'
import { scrollToTop } from '../../../../../ui/scrolling'
import { dayWords, seatWords, spanWords } from '../../../components/activity-words'
import { RowsSkeleton } from '../../../components/skeletons'
import { rollUrl } from '../../../checkin-routes'
import { goTo } from '../../../go-to'
import { writeUrl } from '../../../routes'
import { useRefresh } from '../../../../../ui/use-refresh'
import { SignedUpStore } from '../../signed-up.store'
import { PersonRow } from './person-row'
import '../../../components/keeping.scss'
import './index.scss'

const TITLE = '报名名单'

/** Who has signed up, in the order in which they did. */
export default observer(function SignedUpPage() {
  const { activityId } = useRouter().params
  if (!activityId)
    return (
      <Screen title={TITLE}>
        <Failure error={new AppError('NOT_FOUND', '没有这一场，或你看不到它')} />
      </Screen>
    )
  return <OfActivity activityId={activityId} />
})

const OfActivity = observer(function OfActivity({ activityId }: { activityId: string }) {
  const store = useStore((app) => new SignedUpStore(app, activityId))
  useRefresh(store)
  const { pages } = store
  const activity = pages.page.value?.activity
  return (
    <DeskScreen title={TITLE} current='homes' bar={activity && <ToChange activity={activity} />}>
      <View className='keeping keeping--table'>
        <Loaded from={pages.page} skeleton={<RowsSkeleton />} onRetry={() => void store.refresh()}>
          {({ activity: shown, rows, now }) => (
            <>
              <Head activity={shown} />
              {rows.length === 0 && pages.at === 0 ? (
                <Empty title='还没有人报名' text='有人报名后，按报名的先后排在这里。' />
              ) : (
                <View {...part('list')}>
                  {rows.map((row) => (
                    <PersonRow key={row.ticketId} row={row} now={now} />
                  ))}
                </View>
              )}
              <Pager pages={pages} onTurned={scrollToTop} />
            </>
          )}
        </Loaded>
      </View>
    </DeskScreen>
  )
})

function Head({ activity }: { activity: KeptActivity }) {
  const { title, startsAt, room, unreached, absent } = activity
  return (
    <View className='signed-up__head'>
      <View className='text-title-l' {...described('heading', undefined, 2)}>
        {title}
      </View>
      <View className='text-2 text-figures'>{`${dayWords(startsAt)} ${spanWords(activity)}\u3000${room}`}</View>
      <View className='text-cap signed-up__counts'>{seatWords(activity)}</View>
      <Rule />
      {unreached > 0 && (
        <Note icon='alert'>{`${unreached} 人没收到消息，打开小程序才会看到。到场前可以请别人转告。`}</Note>
      )}
      {absent > 0 && <Note>{`${absent} 人过了取消时间后说来不了，位子还留着。`}</Note>}
    </View>
  )
}

/** What is over or cancelled changes no more; who was at what is over is told. */
function ToChange({ activity: { stage, activityId, venue } }: { activity: KeptActivity }) {
  if (stage === 'cancelled') return <View className='text-cap'>这一场不能再改。</View>
  if (stage === 'over')
    return (
      <Button grow onTap={() => goTo(rollUrl(venue.venueId, activityId))}>
        到场名单
      </Button>
    )
  return (
    <Button grow onTap={() => goTo(writeUrl(venue.venueId, activityId))}>
      修改活动
    </Button>
  )
}
