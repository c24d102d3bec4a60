import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useContext, useEffect } from 'react'
import { HomeStore } from '../../features/lessons/home/home.store'
import { useStore } from '../../stores/app'
import { Empty } from '../../ui/empty'
import { Loaded } from '../../ui/loaded'
import { OnlineContext } from '../../ui/online'
import { Rule } from '../../ui/rule'
import { Screen } from '../../ui/screen'
import { Hero } from './hero'
import { HomeSkeleton } from './home-skeleton'
import { JoinEntry } from './join-entry'
import { PastIssues } from './past-issues'
import { Standing } from './standing'
import './index.scss'

/** This week's lesson, one's own standing and the branch's, and what came before. */
export default observer(function StudyPage() {
  const store = useStore((app) => new HomeStore(app))
  const refresh = () => void store.refresh()
  const isUnsent = store.unsent !== null
  const online = useContext(OnlineContext)

  useDidShow(refresh)
  usePullDownRefresh(() => void store.refresh().finally(() => Taro.stopPullDownRefresh()))
  // Answers that waited have reached the cloud while this screen was open.
  useEffect(() => {
    if (isUnsent) return () => void store.refresh()
    return undefined
  }, [isUnsent, store])

  // The network is back.
  useEffect(() => {
    if (online && store.home.error) void store.refresh()
  }, [online, store])

  return (
    <Screen kind='tab' title='青年学习'>
      <View className='study__rule'>
        <Rule />
      </View>
      <Loaded from={store.home} skeleton={<HomeSkeleton />} onRetry={refresh}>
        {({ issue, branch, streakWeeks, past, pastTotal, now }) => (
          <>
            {issue ? (
              <Hero store={store} issue={issue} now={now} />
            ) : (
              <Empty title='新一期还没有上线' text='上线后会出现在这里，往期随时可以看。' />
            )}
            {branch && streakWeeks !== null ? (
              <Standing weeks={streakWeeks} rate={branch.rate} />
            ) : (
              <JoinEntry pendingBranch={store.pendingBranch} />
            )}
            <PastIssues issues={past} total={pastTotal} now={now} joined={branch !== null} />
          </>
        )}
      </Loaded>
    </Screen>
  )
})
