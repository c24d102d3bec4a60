import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { NewAnswers } from '../../features/lessons/components/new-answers'
import { Hero } from '../../features/lessons/home/components/hero'
import { HomeSkeleton } from '../../features/lessons/home/components/home-skeleton'
import { JoinEntry } from '../../features/lessons/home/components/join-entry'
import { NoIssue } from '../../features/lessons/home/components/no-issue'
import { PastIssues } from '../../features/lessons/home/components/past-issues'
import { Standing } from '../../features/lessons/home/components/standing'
import { useHome } from '../../features/lessons/home/use-home'
import { NoticeStrip } from '../../features/notices/strip/components/notice-strip'
import { useStrip } from '../../features/notices/strip/use-strip'
import { useTabBadge } from '../../stores/tab-badge'
import { Loaded } from '../../ui/loaded'
import { Rule } from '../../ui/rule'
import { Screen } from '../../ui/screen'
import './index.scss'

/** This week's lesson, one's own standing and the branch's, the notices that matter, and what came before. */
export default observer(function StudyPage() {
  const store = useHome()
  const strip = useStrip()
  useTabBadge()
  return (
    <Screen kind='tab' title='青年学习'>
      <View className='study__rule'>
        <Rule />
      </View>
      <Loaded from={store.home} skeleton={<HomeSkeleton />} onRetry={() => void store.refresh()}>
        {({ may, issue, branch, streakWeeks, answers, past, total, now }) => (
          <>
            {issue ? <Hero store={store} issue={issue} now={now} /> : <NoIssue />}
            {branch && streakWeeks !== null ? (
              <Standing now={now} weeks={streakWeeks} rate={branch.rate} />
            ) : (
              <JoinEntry request={store.request} />
            )}
            <View className='study__answers'>
              <NewAnswers answers={answers} />
            </View>
            <NoticeStrip store={strip} />
            {/* The strip would push them from under the finger. */}
            {strip.settled && (
              <PastIssues issues={past} total={total} now={now} joined={may.includes('see-own-record')} />
            )}
          </>
        )}
      </Loaded>
    </Screen>
  )
})
