import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { appealsAt, boardUrl, overviewUrl, requestsAt } from '../../features/boards/routes'
import { waitingUrl } from '../../features/desk/routes'
import { MeSkeleton } from '../../features/identity/me/components/me-skeleton'
import { OwnEntries } from '../../features/identity/me/components/own-entries'
import { Roles } from '../../features/identity/me/components/roles'
import { WaitingRows } from '../../features/identity/me/components/waiting-rows'
import { Visitor } from '../../features/identity/me/components/visitor'
import { Who } from '../../features/identity/me/components/who'
import { MeStore } from '../../features/identity/me/me.store'
import { officeUrl, todayUrl, venuesUrl } from '../../features/keeping/routes'
import { writingsUrl } from '../../features/writing/routes'
import { OwnRecord } from '../../features/lessons/record/components/own-record'
import { RecordEntries } from '../../features/lessons/record/components/record-entries'
import { RecordSkeleton } from '../../features/lessons/record/components/record-skeleton'
import { useStore } from '../../stores/app'
import { useTabBadge } from '../../stores/tab-badge'
import { Loaded } from '../../ui/loaded'
import { Rule } from '../../ui/rule'
import { Screen } from '../../ui/screen'
import './index.scss'

/** Who I am here, what I have done, and everything that is mine to open. */
export default observer(function MePage() {
  const store = useStore((app) => new MeStore(app))
  const refresh = () => void store.refresh()
  useDidShow(refresh)
  useTabBadge()
  usePullDownRefresh(() => void store.refresh().finally(() => Taro.stopPullDownRefresh()))
  const skeleton = (
    <MeSkeleton>
      <RecordSkeleton />
    </MeSkeleton>
  )
  return (
    <Screen kind='tab' title='我的'>
      <View className='me'>
        <Loaded from={store.who} skeleton={skeleton} onRetry={refresh}>
          {({ name, request, left }) => (
            <>
              {name === null ? (
                <Visitor request={request} left={left} />
              ) : (
                <Who name={name} standing={store.standing} joined={store.joined} />
              )}
              <WaitingRows store={store} waitingUrl={waitingUrl} appealsUrl={appealsAt} requestsUrl={requestsAt} />
              <Roles
                store={store}
                boardUrl={boardUrl}
                overviewUrl={overviewUrl}
                todayUrl={todayUrl}
                venuesUrl={venuesUrl}
                writingsUrl={writingsUrl}
              />
              {store.joined && (
                <Loaded from={store.record} skeleton={<RecordSkeleton />} onRetry={refresh}>
                  {(record) => <OwnRecord record={record} />}
                </Loaded>
              )}
              {store.recordSettled && (
                <>
                  <View className='me__rule'>
                    <Rule />
                  </View>
                  <View>
                    <RecordEntries
                      answers={store.record.value?.answers ?? []}
                      learnt={store.learnt}
                      certificates={store.joined ? store.record.value?.certificates : undefined}
                      waiting={store.waiting}
                    />
                    <OwnEntries store={store} officeUrl={officeUrl} />
                  </View>
                </>
              )}
            </>
          )}
        </Loaded>
      </View>
    </Screen>
  )
})
