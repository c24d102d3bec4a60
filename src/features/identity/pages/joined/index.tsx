import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useContext, useEffect } from 'react'
import type { OrgName, WhoAmI } from '../../../../contract/identity'
import { deadlinePhrase } from '../../../../domain/time'
import { useStore } from '../../../../stores/app'
import { described } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { Empty } from '../../../../ui/empty'
import { Icon } from '../../../../ui/icon'
import { Loaded } from '../../../../ui/loaded'
import { goHome } from '../../../../ui/navigation'
import { OnlineContext } from '../../../../ui/online'
import { Row } from '../../../../ui/row'
import { Rule } from '../../../../ui/rule'
import { Screen } from '../../../../ui/screen'
import { Skeleton } from '../../../../ui/skeleton'
import { JoinedStore } from '../../joined.store'
import { pathWords } from '../../join-words'
import { joinUrl, lessonUrl, myBranchUrl } from '../../routes'
import { SEEN } from '../../seen-words'
import './index.scss'

/** Where joining ends: which branch it is, who sees what, and what comes next. */
export default observer(function JoinedPage() {
  const store = useStore((app) => new JoinedStore(app))
  const load = () => void store.load()
  const online = useContext(OnlineContext)
  useEffect(() => void store.load(), [store])
  // The network is back.
  useEffect(() => {
    if (online && store.failed) void store.load()
  }, [online, store])
  const joined = store.me.value?.branch
  return (
    <Screen title='已加入团支部' bar={joined ? <JoinedBar store={store} /> : undefined}>
      <View className='joined'>
        <Loaded from={store.me} skeleton={<JoinedSkeleton />} onRetry={load}>
          {(me) => (me.branch ? <InBranch me={me} branch={me.branch} store={store} /> : <NotIn />)}
        </Loaded>
      </View>
    </Screen>
  )
})

const InBranch = observer(function InBranch({
  me,
  branch,
  store,
}: {
  me: WhoAmI
  branch: OrgName
  store: JoinedStore
}) {
  const { issue, settled } = store
  return (
    <View>
      <View className='text-green'>
        <Icon name='check-circle' size='l' />
      </View>
      <View className='text-cap joined__said'>{`${me.name ?? ''}，你已加入`}</View>
      <View className='text-title-l' {...described('heading', undefined, 2)}>
        {branch.name}
      </View>
      <View className='text-2 joined__path'>{pathWords(me.path)}</View>
      <Rule />
      {issue && (
        <Row
          icon='study'
          title={`本周团课：${issue.title}`}
          caption={deadlinePhrase(issue.deadline, me.now)}
          chevron={false}
        />
      )}
      {/* With the lesson, which would push the way to the branch from under the finger. */}
      {settled && (
        <>
          <View className='text-title joined__section' {...described('heading', undefined, 2)}>
            别人能看到我的什么
          </View>
          {SEEN.map(({ who, what }) => (
            <Row key={who} title={who} caption={what} />
          ))}
          <Row icon='users' title='我的团支部' caption='加入时间、隐私说明和退出都在这里' onTap={toBranch} />
        </>
      )}
    </View>
  )
})

const toBranch = () => void Taro.navigateTo({ url: myBranchUrl() })

/** One red button: this week's lesson, or the study home where there is none. Home lies below it in any case. */
const JoinedBar = observer(function JoinedBar({ store }: { store: JoinedStore }) {
  const { issue, asking } = store
  const learn = () => {
    if (issue) void Taro.navigateTo({ url: lessonUrl(issue.lessonId) })
    else goHome()
  }
  return (
    <>
      {issue && (
        <Button kind='text' onTap={goHome}>
          返回首页
        </Button>
      )}
      <Button kind='primary' grow busy={asking} onTap={learn}>
        {issue || asking ? '学本周团课' : '返回首页'}
      </Button>
    </>
  )
})

/** Somebody who came here by an address. */
const NotIn = () => (
  <Empty title='还没有加入团支部' text='加入后，学习会记进你和支部的记录。'>
    <Button onTap={() => void Taro.redirectTo({ url: joinUrl() })}>加入团支部</Button>
  </Empty>
)

const JoinedSkeleton = () => (
  <View>
    <Skeleton width='60%' height={30} top={24} />
    <Skeleton width='80%' height={20} top={8} />
    {[1, 2, 3, 4].map((row) => (
      <Skeleton key={row} width='100%' height={36} top={16} />
    ))}
  </View>
)
