import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { MeStore } from '../../features/identity/me.store'
import { useStore } from '../../stores/app'
import { Loaded } from '../../ui/loaded'
import { Rule } from '../../ui/rule'
import { Screen } from '../../ui/screen'
import { Entries } from './entries'
import { MeSkeleton, RecordSkeleton } from './me-skeleton'
import { OwnRecord } from './own-record'
import { Roles } from './roles'
import { Visitor } from './visitor'
import { Who } from './who'
import './index.scss'

/** Who I am here, what I have done, and everything that is mine to open. */
export default observer(function MePage() {
  const store = useStore((app) => new MeStore(app))
  const refresh = () => void store.refresh()
  useDidShow(refresh)
  usePullDownRefresh(() => void store.refresh().finally(() => Taro.stopPullDownRefresh()))
  return (
    <Screen kind='tab' title='我的'>
      <View className='me'>
        <Loaded from={store.who} skeleton={<MeSkeleton />} onRetry={refresh}>
          {({ name, pendingBranch }) => (
            <>
              {name === null ? (
                <Visitor pendingBranch={pendingBranch?.name ?? null} />
              ) : (
                <Who name={name} standing={store.standing} joined={store.joined} />
              )}
              <Roles store={store} />
              {store.joined && (
                <Loaded from={store.record} skeleton={<RecordSkeleton />} onRetry={refresh}>
                  {(record) => <OwnRecord record={record} words={store.stripWords} />}
                </Loaded>
              )}
              <View className='me__rule'>
                <Rule />
              </View>
              <Entries store={store} />
            </>
          )}
        </Loaded>
      </View>
    </Screen>
  )
})
