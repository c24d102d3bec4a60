import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useStore } from '../../../../../stores/app'
import { Empty } from '../../../../../ui/empty'
import { Loaded } from '../../../../../ui/loaded'
import { Pager } from '../../../../../ui/pager'
import { Screen } from '../../../../../ui/screen'
import { scrollToTop } from '../../../../../ui/scrolling'
import { Skeleton } from '../../../../../ui/skeleton'
import { Tabs } from '../../../../../ui/tabs'
import { ActivitiesStore } from '../../activities.store'
import { ActivityRow } from '../../components/activity-row'
import './index.scss'

const TABS = [
  { key: 'coming', label: '将要举行' },
  { key: 'past', label: '过去的' },
] as const

const skeleton = (
  <View className='activities'>
    {['60%', '72%', '54%', '66%'].map((width) => (
      <View key={width} className='activity-row'>
        <View className='activity-row__words'>
          <Skeleton width={width} height={16} />
          <Skeleton width='50%' height={13} top={8} />
        </View>
      </View>
    ))}
  </View>
)

/** All that takes place at a venue, by the page. */
export default observer(function ActivitiesPage() {
  const { venueId = '' } = useRouter().params
  const store = useStore((app) => new ActivitiesStore(app, venueId))
  useDidShow(() => void store.load())
  const { pages, which } = store
  return (
    <Screen title='活动' reading>
      <Tabs items={TABS} value={which} onChange={(key) => void store.choose(key)} />
      <Loaded from={pages.page} skeleton={skeleton} onRetry={() => void store.load()}>
        {({ rows }) => (
          <View className='activities'>
            {rows.map((card) => (
              <ActivityRow key={card.activityId} card={card} now={store.now} />
            ))}
            {rows.length === 0 && (
              <Empty title={which === 'coming' ? '近期没有活动' : '还没有办过活动'} text='有新的会出现在这里。' />
            )}
            <Pager pages={pages} onTurned={scrollToTop} />
          </View>
        )}
      </Loaded>
    </Screen>
  )
})
