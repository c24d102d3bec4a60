import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import type { KeptActivity } from '../../../../../contract/keeping-replies'
import { DeskScreen } from '../../../../../desk/desk-screen'
import { useStore } from '../../../../../stores/app'
import { Button } from '../../../../../ui/button'
import { Empty } from '../../../../../ui/empty'
import { Loaded } from '../../../../../ui/loaded'
import { Pager } from '../../../../../ui/pager'
import { Row } from '../../../../../ui/row'
import { scrollToTop } from '../../../../../ui/scrolling'
import { Tabs } from '../../../../../ui/tabs'
import { rollUrl } from '../../../checkin-routes'
import { KeptRow } from '../../../components/kept-row'
import { kindTitle } from '../../../components/activity-words'
import { Placed } from '../../../components/placed'
import { RowsSkeleton } from '../../../components/skeletons'
import { goTo } from '../../../go-to'
import { signedUpUrl, writeUrl } from '../../../routes'
import { useRefresh } from '../../../../../ui/use-refresh'
import { KeptStore, WHICH, type Which } from '../../kept.store'
import '../../../components/keeping.scss'

const NAMES: Record<Which, string> = { drafts: '草稿', coming: '未结束', past: '已结束' }
const NONE: Record<Which, [title: string, text: string]> = {
  drafts: ['没有草稿', '写了还没发布的活动会在这里，每改一处都自动保存。'],
  coming: ['没有要办的活动', '发布后，大家在青年之家里就能看到并报名。'],
  past: ['还没有办过活动', '结束的活动和报名人数会在这里。'],
}

/** The activities of a venue: drafts, to come, over. */
export default observer(function KeptPage() {
  const { venueId, which } = useRouter().params
  return (
    <Placed title='活动' place={venueId} deed='run-activities' closed='只有青年之家的管理员能看这一页'>
      {(place) => <OfVenue venueId={place} first={which === 'drafts' ? 'drafts' : 'coming'} />}
    </Placed>
  )
})

const OfVenue = observer(function OfVenue({ venueId, first }: { venueId: string; first: Which }) {
  const store = useStore((app) => new KeptStore(app, venueId, first))
  useRefresh(store)
  const { which, pages } = store
  const write = () => goTo(writeUrl(venueId))
  return (
    <DeskScreen
      title='活动'
      current='homes'
      of={venueId}
      bar={
        <Button kind='primary' grow onTap={write}>
          新建活动
        </Button>
      }
    >
      <View className='keeping keeping--table'>
        <Tabs
          items={WHICH.map((key) => ({ key, label: NAMES[key] }))}
          value={which}
          onChange={(key) => store.choose(key)}
        />
        {which === 'drafts' && <Unsent store={store} />}
        <Loaded
          key={which}
          from={pages.page}
          skeleton={<RowsSkeleton height={66} />}
          onRetry={() => void store.refresh()}
        >
          {({ rows }) => (
            <>
              {rows.length === 0 && pages.at === 0 && !(which === 'drafts' && store.unsent.length > 0) && (
                <Empty title={NONE[which][0]} text={NONE[which][1]} />
              )}
              {rows.map((activity) => (
                <KeptRow key={activity.activityId} activity={activity} onTap={() => goTo(wayTo(activity))} />
              ))}
              <Pager pages={pages} onTurned={scrollToTop} />
            </>
          )}
        </Loaded>
      </View>
    </DeskScreen>
  )
})

/** Of what is over, who was there and the record of scans; before, who has signed up. */
function wayTo({ draft, stage, activityId, venue: { venueId } }: KeptActivity): string {
  if (draft) return writeUrl(venueId, activityId)
  return stage === 'over' ? rollUrl(venueId, activityId) : signedUpUrl(activityId)
}

/** Drafts that wait on this phone for a network. */
const Unsent = observer(function Unsent({ store }: { store: KeptStore }) {
  return (
    <>
      {store.unsent.map(({ activityId, venueId, text }) => (
        <Row
          key={activityId}
          icon='device'
          title={kindTitle(text)}
          caption='存在这部手机，联网后自动提交'
          onTap={() => goTo(writeUrl(venueId, activityId))}
        />
      ))}
    </>
  )
})
