import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useContext, useEffect } from 'react'
import { NAME_MAX } from '../../../../../domain/limits'
import type { BranchSignUp } from '../../../../../contract/homes'
import { useStore } from '../../../../../stores/app'
import { Hero } from '../../../../../ui/hero'
import { Loaded } from '../../../../../ui/loaded'
import { Note } from '../../../../../ui/note'
import { OnlineContext } from '../../../../../ui/online'
import { Paged } from '../../../../../ui/paged'
import { Screen } from '../../../../../ui/screen'
import { SearchField } from '../../../../../ui/search-field'
import { Skeleton } from '../../../../../ui/skeleton'
import { BranchStore } from '../../branch.store'
import { isUndrawn } from '../../seat-words'
import { momentWords } from '../../time-words'
import { BranchBanner } from './branch-banner'
import { BranchBar } from './branch-bar'
import { Person } from './person'
import './index.scss'

/** A secretary signs people of the branch up; each of them is told, and can leave alone. */
export default observer(function BranchPage() {
  const { activityId = '' } = useRouter().params
  const store = useStore((app) => new BranchStore(app, activityId))
  const online = useContext(OnlineContext)
  useDidShow(() => void store.refresh())
  useEffect(() => {
    if (online) void store.refresh()
  }, [online, store])
  const { value } = store
  return (
    <Screen
      title='替支部报名'
      banner={<BranchBanner store={store} />}
      bar={value === null ? undefined : <BranchBar store={store} />}
    >
      <Loaded
        from={{ value, error: store.people.error }}
        skeleton={<BranchSkeleton />}
        onRetry={() => void store.refresh()}
      >
        {(signUp) => <People store={store} signUp={signUp} />}
      </Loaded>
    </Screen>
  )
})

const People = observer(function People({ store, signUp }: { store: BranchStore; signUp: BranchSignUp }) {
  const { picked, free, bySelf, shown, words } = store
  const { activity, branch, people } = signUp
  const undrawn = isUndrawn(activity, store.now())
  return (
    <View className='branch-sign-up'>
      <Hero
        number={picked.length}
        title={undrawn ? `人，抽 ${activity.quota} 席` : `人，余 ${free} 席`}
        text={`${activity.title}，${momentWords(activity.startsAt, store.now())}`}
      />
      <View className='branch-sign-up__note'>
        <Note>
          先问过本人再报。每个人在“我的报名”里都看得到，同意过收消息的还会收到一条；可以自己取消，取消不写原因。
        </Note>
      </View>
      <SearchField
        label='姓名'
        value={words}
        placeholder='姓名'
        maxLength={NAME_MAX}
        onInput={(typed) => store.search(typed)}
        onSearch={() => undefined}
      />
      <View className='branch-sign-up__head'>
        <View className='text-bold'>{`${branch.name} ${people.length} 人`}</View>
        {bySelf > 0 && <View className='text-cap'>{`${bySelf} 人自己报了`}</View>}
      </View>
      {shown.length === 0 ? (
        <View className='text-2 branch-sign-up__none'>
          {words === '' ? '支部里还没有人。' : `没有叫“${words.trim()}”的人。`}
        </View>
      ) : (
        <Paged all={shown}>{(person) => <Person key={person.memberId} store={store} person={person} />}</Paged>
      )}
    </View>
  )
})

function BranchSkeleton() {
  return (
    <View className='branch-sign-up'>
      <Skeleton width='60%' height={84} top={10} />
      <Skeleton width='100%' height={6} top={14} />
      <Skeleton width='100%' height={44} top={64} />
      {[1, 2, 3, 4, 5].map((row) => (
        <Skeleton key={row} width='100%' height={36} top={22} />
      ))}
    </View>
  )
}
