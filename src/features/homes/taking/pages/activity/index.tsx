import { View } from '@tarojs/components'
import { useRouter, useShareAppMessage } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useStore } from '../../../../../stores/app'
import { Loaded } from '../../../../../ui/loaded'
import { Screen } from '../../../../../ui/screen'
import { activityUrl } from '../../../routes'
import { ActivityStore } from '../../activity.store'
import { headOf } from '../../own-words'
import { useBeat } from '../../use-beat'
import { barOf } from './activity-bar'
import { ActivityBanner } from './activity-banner'
import { ActivitySkeleton } from './activity-skeleton'
import { Offered } from './offered'
import { Own } from './own'
import { Questions } from './questions'
import './index.scss'

/** One activity: what it is, whether there is a place, and where the reader stands in it. */
export default observer(function ActivityPage() {
  const { activityId = '' } = useRouter().params
  const store = useStore((app) => new ActivityStore(app, activityId))
  useBeat(store)
  const { shown, own } = store
  useShareAppMessage(() => ({ title: shown?.title ?? '青年之家的活动', path: activityUrl(activityId) }))
  return (
    <Screen
      title={shown && own ? headOf(own, shown).title : '活动'}
      titled={shown !== null && own === null}
      banner={<ActivityBanner store={store} />}
      bar={shown ? barOf(store, shown) : undefined}
    >
      <Loaded
        from={{ value: shown, error: store.activity.error }}
        skeleton={<ActivitySkeleton />}
        onRetry={() => void store.load()}
      >
        {(activity) => (
          <View className='activity'>
            {store.own === null ? (
              <Offered store={store} activity={activity} />
            ) : (
              <Own store={store} activity={activity} own={store.own} />
            )}
          </View>
        )}
      </Loaded>
      {/* In a place of its own: when it goes, the page beside it is not sent again. */}
      <View>
        <Questions store={store} />
      </View>
    </Screen>
  )
})
